"""The line-up on paper: one sheet, whatever the day is like, and its words can be read out of the PDF."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from desktop_app.cli import parser, run
from desktop_app.closing.line_up.paper import on_one_page, write
from desktop_app.closing.line_up.records import Booking, Guest, LineUp, Preparation, Task
from desktop_app.foundation.mistakes import Mistake
from tests.reading_pdf import pages

DAY = dt.date(2026, 11, 27)
EMPTY = LineUp(DAY, "", (), (), (), 0, (), 0, (), (), (), None, (), begins_week=False, instead_of="")


def guest(number):
    booking = Booking(dt.time(9 + number % 10, 30), "Cut & <b>colour</b>", "Ada")
    prepare = Preparation("Bring peppermint tea, no sugar", "because on 3 Oct she told Kim")
    return Guest(number, f"Guest {number}", (booking,), ("Keep clear of latex",), 0, None, "", (prepare,) * 3)


def words(file):
    (page,) = pages(file)
    return page


def test_a_day_of_a_few_guests_is_told_whole_in_large_letters(tmp_path, qapp):
    page = replace(EMPTY, expected=tuple(map(guest, range(3))))
    write(page, tmp_path / "day.pdf")
    read = words(tmp_path / "day.pdf")
    assert "Line-up, Friday 27 November 2026" in read
    assert read.count("Keep clear of latex") == 3
    assert "Guest 2 · Cut & <b>colour</b> with Ada" in read
    assert on_one_page(page)[1].letters == 11


@pytest.mark.parametrize("many", [25, 70, 400])
def test_a_full_day_stays_on_one_page_and_leaves_safety_in(many, tmp_path, qapp):
    tasks = tuple(Task(number, number, "Elena", "Post the swatch", "Kim", "") for number in range(8))
    page = replace(EMPTY, expected=tuple(map(guest, range(many))), promises=tasks)
    write(page, tmp_path / "day.pdf")
    read = words(tmp_path / "day.pdf")
    shown = read.count(" · Cut &")
    assert shown
    assert read.count("Keep clear of latex") == shown
    assert (f"and {many - shown} more" in read) == (shown < many)


def test_a_file_that_cannot_be_written_is_said_so(tmp_path, qapp):
    with pytest.raises(Mistake, match="could not be written"):
        write(EMPTY, tmp_path / "nowhere" / "day.pdf")


def test_the_command_gives_the_page_and_writes_it(tmp_path, capsys, qapp):
    shop, file = str(tmp_path / "shop"), tmp_path / "day.pdf"
    common = ["--data", shop, "--on", "2026-11-27", "--by", "Kim"]
    for typed in (["add", "Elena Marsh"], ["note", "Elena", "moved to the coast", "--tell", "line-up"]):
        assert run(parser().parse_args([*common, *typed])) == 0
    capsys.readouterr()
    assert run(parser().parse_args([*common, "lineup", "--pdf", str(file), "--json"])) == 0
    page = json.loads(capsys.readouterr().out)
    assert (page["day"], page["notes"][0]["name"]) == ("2026-11-27", "Elena Marsh")
    assert "“moved to the coast”" in words(file)


def test_a_note_for_nobody_who_works_here_is_refused(tmp_path, capsys):
    common = ["--data", str(tmp_path), "--on", "2026-11-27"]
    assert run(parser().parse_args([*common, "add", "Elena Marsh"])) == 0
    assert run(parser().parse_args([*common, "note", "Elena", "moved", "--tell", "Nobody"])) == 1
    assert "Nobody who works here is called Nobody." in capsys.readouterr().err
