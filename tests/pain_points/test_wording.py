"""How pain points are told in a line."""

import datetime as dt

import pytest

from desktop_app.pain_points.queries import MOST_WAITING, PainPointRow, VoiceRow
from desktop_app.pain_points.tables import Standing
from desktop_app.pain_points.wording import SHOWN, how_many, quoted, said_by, standing_line

FRIDAY = dt.date(2026, 11, 27)


@pytest.mark.parametrize(
    ("standing", "people", "told", "still", "line"),
    [
        (Standing.HEARD, 1, 0, 0, "1 person · heard"),
        (Standing.CHOSEN, 3, 0, 0, "3 people · chosen on Fri 27 Nov"),
        (Standing.CHANGED, 3, 1, 0, "3 people · changed on Fri 27 Nov, 1 told"),
        (Standing.CHANGED, 4, 3, 1, "4 people · changed on Fri 27 Nov, 3 told · 1 person since"),
        (Standing.TOLD, 3, 3, 0, "3 people · changed on Fri 27 Nov, everybody told"),
        (Standing.CANNOT, 2, 0, 0, "2 people · cannot be changed, 0 told"),
    ],
)
def test_how_it_stands_is_one_line(standing, people, told, still, line):
    row = PainPointRow(1, "Music", standing, "", FRIDAY, people, people, told, still)
    assert standing_line(row, FRIDAY) == line


def test_who_said_it_is_told_with_whom_they_told_where_that_is_known():
    row = VoiceRow(1, 1, "Elena Marsh", "loud", FRIDAY, "")
    assert said_by(row, FRIDAY) == "Elena Marsh · Fri 27 Nov"


def test_a_long_answer_is_quoted_in_a_few_lines():
    words = quoted(VoiceRow(1, 1, "Elena Marsh", "so loud " * 200, FRIDAY, "Kim"))
    assert len(words) <= SHOWN + 2
    assert words.endswith("…”")


def test_beyond_what_is_read_the_count_says_so():
    assert (how_many(1), how_many(MOST_WAITING)) == ("1", f"{MOST_WAITING} or more")
