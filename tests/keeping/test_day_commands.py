"""Closing a day from the command line, as a program asks for it, and the paper that comes of it."""

import json

import pytest

from desktop_app import cli
from tests.reading_pdf import pages

EVENING, MORNING = "2026-11-27T20:00", "2026-11-28T08:50"


@pytest.fixture
def run(shop_file, capsys, qapp):
    """Types a command and gives its exit code, and its JSON document or its complaint."""

    def typed(*words, on=EVENING):
        common = ["--data", str(shop_file.parent), "--on", on, "--by", "Kim", "--json"]
        code = cli.run(cli.parser().parse_args([*common, *words]))
        out, err = capsys.readouterr()
        return code, err.strip() if code else json.loads(out)

    return typed


@pytest.fixture
def elena_was_here(run):
    run("add", "Elena <b>Marsh</b>")
    run("finish", "Elena", "--service", "Cut & colour", "--concern", "will it sit like this at home?")


def test_a_dry_run_shows_the_day_and_closes_nothing(run, elena_was_here, tmp_path):
    code, page = run("close", "--dry-run", "--pdf", str(tmp_path / "day.pdf"))
    assert (code, page["served"][0]["customer"], page["closed_at"]) == (0, "Elena <b>Marsh</b>", None)
    (paper,) = pages(tmp_path / "day.pdf")
    assert paper.startswith("Friday 27 November 2026") and paper.endswith("This day is not closed")
    assert run("close")[0] == 0


def test_a_closed_day_can_be_read_on_paper_with_the_seal_it_has_in_the_file(run, elena_was_here, tmp_path):
    _, page = run("close", "--pdf", str(tmp_path / "day.pdf"))
    (paper,) = pages(tmp_path / "day.pdf")
    assert "Elena <b>Marsh</b>: Cut & colour" in paper and "will it sit like this at home?" in paper
    assert f"Closed on Friday 27 November 2026 at 20:00 by Kim ({page['seal']})" in paper
    assert "Not looked at: Reminders" in paper
    assert (page["pdf"], page["trouble"], page["closed_at"][:10]) == (str(tmp_path / "day.pdf"), "", "2026-11-27")
    assert page["served"][0]["customer"] == "Elena <b>Marsh</b>"


def test_the_paper_of_a_closed_day_stays_what_it_was_whatever_comes_later(run, elena_was_here, tmp_path):
    run("close", "--pdf", str(tmp_path / "then.pdf"))
    run("finish", "Elena", "--service", "Fringe", on="2026-11-27T21:00")
    run("close", "--dry-run", "--day", "2026-11-27", "--pdf", str(tmp_path / "now.pdf"), on=MORNING)
    assert pages(tmp_path / "now.pdf") == pages(tmp_path / "then.pdf")


def test_a_day_that_was_forgotten_is_named_next_morning_and_closed_under_its_own_date(run, elena_was_here):
    assert run("close", "--dry-run", on=MORNING)[1]["not_closed"] == ["2026-11-27"]
    code, page = run("close", "--day", "2026-11-27", on=MORNING)
    assert (code, page["day"], page["at"][:10], page["not_closed"]) == (0, "2026-11-27", "2026-11-28", [])
    assert [visit["customer"] for visit in page["served"]] == ["Elena <b>Marsh</b>"]


def test_a_day_is_opened_again_with_the_reason_on_its_next_paper(run, tmp_path):
    run("close")
    code, again = run("reopen", "2026-11-27", "--reason", "Odile came late", on=MORNING)
    assert (code, again["record"], again["day"]) == (0, 2, "2026-11-27")
    run("close", "--day", "2026-11-27", "--pdf", str(tmp_path / "day.pdf"), on=MORNING)
    (paper,) = pages(tmp_path / "day.pdf")
    assert "Opened again on Saturday 28 November 2026 at 08:50 by Kim: Odile came late" in paper
    assert paper.count("Closed on ") == 2
    assert run("check")[1]["ok"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("reopen", "2026-11-27"), "Friday 27 November is not closed."),
        (("close", "--day", "2026-11-28"), "Saturday 28 November is still to come."),
        (("close", "--pdf", "/nowhere/at/all.pdf"), "There is no folder /nowhere/at."),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_closed(run, words, complaint):
    assert run(*words) == (1, complaint)
    assert run("close")[0] == 0
