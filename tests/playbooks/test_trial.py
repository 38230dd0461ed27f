"""What a playbook would have made, added up; and how it does, in sentences."""

import datetime as dt

from desktop_app.playbooks.alike import Often
from desktop_app.playbooks.dry_run import Tried
from desktop_app.playbooks.health_queries import Health, StepHealth
from desktop_app.playbooks.page.health_words import advice, ran, tally
from desktop_app.playbooks.page.play_rows import note
from desktop_app.playbooks.page.trial import by_whom, first_day, on_closed_days, total_words, weeks, weeks_words
from desktop_app.reminders.tables import Channel

TODAY = dt.date(2026, 11, 27)  # a Friday
ON_WEEKDAYS = frozenset(range(5))


def tried(ago, assignee="Kim"):
    day = TODAY - dt.timedelta(days=ago)
    due = day + dt.timedelta(days=1)
    return Tried("Elena", 1, day, due, Channel.CALL, assignee, "Ring", "On Fri she came", f"a/1/1/visit finished/{ago}")


def health(**changes):
    blank = {
        "steps": (),
        "fine": 0,
        "not_fine": 0,
        "no_answer": 0,
        "other": 0,
        "stuck": None,
        "dismissed": 0,
        "added_by_hand": (),
    }
    return Health(**(blank | changes))


def test_ninety_days_are_thirteen_weeks_of_which_the_last_ends_today():
    counts = weeks([tried(0), tried(6), tried(7), tried(89)], TODAY)
    assert (len(counts), counts[-1], counts[-2], counts[0]) == (13, 2, 1, 1)
    assert first_day(TODAY) == dt.date(2026, 8, 30)


def test_the_bars_are_read_out_as_words():
    counts = weeks([tried(0), tried(8)], TODAY)
    assert weeks_words(counts, TODAY).endswith("0, 0, 1, and 1 this week")
    assert weeks_words(counts, TODAY).startswith("Reminders a week since 30 Aug: 0, 0,")


def test_how_often_and_for_whom():
    assert by_whom([tried(n) for n in range(26)] + [tried(1, "Ada")] * 13) == "About 3 a week: 26 for Kim, 13 for Ada."
    assert by_whom([tried(1, "")] * 3) == "About 1 a month: 3 for anyone."
    assert by_whom([tried(1)]) == "Less than one a month: 1 for Kim."
    many = [tried(1, name) for name in ("Ada", "Ben", "Cleo", "Dan", "Eve")]
    assert by_whom(many).endswith("1 for Ada, 1 for Ben, 1 for Cleo, 2 for others.")
    assert total_words(1).startswith("reminder this") and total_words(2).startswith("reminders this")


def test_nobody_is_said_too():
    assert by_whom([]) == "Nobody would have been asked. Does it ask for too much?"


def test_what_is_due_on_a_day_the_shop_is_closed_is_counted():
    assert on_closed_days([tried(0), tried(1)], ON_WEEKDAYS) == "1 on a day you were closed."
    assert on_closed_days([tried(1)], ON_WEEKDAYS) == "None on a day you were closed."


def test_the_month_is_told_with_its_answers():
    month = health(steps=(StepHealth("1", "Ring", 10, 8, 1),), fine=6, no_answer=1, other=1)
    assert ran(month) == "This month it ran 10 times"
    assert [one.words for one in tally(month)] == [
        "6 fine",
        "1 no answer",
        "1 in other words",
        "1 skipped",
        "1 waiting",
    ]
    assert ran(health(steps=(StepHealth("1", "Ring", 1, 0, 0),))) == "This month it ran 1 time"


def test_what_asks_for_a_change_says_what_to_do():
    lately = health(
        steps=(StepHealth("1", "Thank {name}", 9, 0, 6), StepHealth("2", "Ring", 9, 9, 0)),
        stuck=Often("Ask about {concern}", 4),
        dismissed=3,
        added_by_hand=(Often("Send the picture", 5),),
    )
    assert advice(lately) == (
        "“Thank ‹name›” was skipped 6 times and never done. Make it easier, or remove the step.",
        "“Ask about ‹concern›” is where talks stop that end badly, 4 times. Say it in other words.",
        "Found not right 3 times where it was suggested. Narrow down whom it is for.",
        "“Send the picture” is added by hand beside it, 5 times. Make it a step.",
    )


def test_a_play_that_does_well_is_left_alone():
    assert advice(health(dismissed=2, steps=(StepHealth("1", "Ring", 9, 9, 0),))) == ()


def test_the_list_says_how_long_a_play_has_been_off():
    assert note(on=True, off_since=None, made=10, today=TODAY) == "10 this month"
    assert note(on=False, off_since=dt.date(2026, 5, 3), made=0, today=TODAY) == "Off since May"
    assert note(on=False, off_since=dt.date(2025, 5, 3), made=0, today=TODAY) == "Off since May 2025"
    assert note(on=False, off_since=None, made=0, today=TODAY) == "Off"
