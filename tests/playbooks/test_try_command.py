"""Trying a playbook from the command line."""

import datetime as dt
import json

import pytest

from desktop_app.app import main
from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.playbooks.actions import load
from desktop_app.playbooks.planning import is_planned
from desktop_app.playbooks.tables import PlannedDay, Trigger
from desktop_app.reminders.queries import due
from desktop_app.shop import open_counter
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import record_visit
from tests.playbooks.writing import playbook, step

ASK = playbook(Trigger.VISIT_FINISHED, step("Ask {name}", 1), code="ask")
FRIDAY = dt.date(2026, 11, 27)


@pytest.fixture
def regulars(tmp_path, capsys):
    """Types a command in a shop of its own; gives the exit code, what was printed and what was said of errors."""

    def typed(*words, on="2026-11-27"):
        code = main(["--data", str(tmp_path), "--on", on, *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return typed


@pytest.fixture
def came(tmp_path):
    """A shop that asks after each visit, and two people who came."""
    counter = open_counter(tmp_path, (dt.date(2026, 10, 1), None))
    counter.perform(load, [ASK])
    kim = counter.perform(ensure_member, "Kim").result
    for name, days in {"Ann": (2, 20), "Bo": (13,)}.items():
        customer = counter.perform(add, CustomerDraft(name)).result
        for day in days:
            counter.perform(record_visit, customer, dt.date(2026, 11, day), served_by=kim if name == "Bo" else None)


def test_it_says_how_many_when_for_whom_and_whose(regulars, came):
    code, printed, _ = regulars("playbooks", "try", "ask", "--from", "2026-11-01", "--to", "2026-11-30", "--json")
    tried = json.loads(printed)
    assert code == 0
    assert (tried["playbook"], tried["code"], tried["from"], tried["to"]) == ("Ask", "ask", "2026-11-01", "2026-11-30")
    assert tried["count"] == 3
    assert tried["by_week"] == [
        {"from": "2026-11-02", "count": 1},
        {"from": "2026-11-09", "count": 1},
        {"from": "2026-11-16", "count": 1},
    ]
    assert tried["by_person"] == [{"name": "anyone", "count": 2}, {"name": "Kim", "count": 1}]
    assert tried["reminders"][1] == {
        "customer": "Bo",
        "customer_id": 2,
        "day": "2026-11-13",
        "due": "2026-11-14",
        "channel": "call",
        "assignee": "Kim",
        "text": "Ask Bo",
        "why": "On Fri 13 Nov they came by",
    }


def test_it_reads_as_a_list(regulars, came):
    assert regulars("playbooks", "try", "ASK", "--from", "2026-11-09", "--to", "2026-11-30")[1] == (
        "Ask would have made 2: Kim 1, anyone 1.\nSat 14 Nov  Bo  Kim: Ask Bo\nSat 21 Nov  Ann  anyone: Ask Ann\n"
    )
    assert regulars("playbooks", "try", "ask", "--from", "2026-11-03", "--to", "2026-11-04")[1] == (
        "Ask would have made nothing.\n"
    )


def test_what_is_not_there_or_makes_no_period_is_refused(regulars, came):
    assert regulars("playbooks", "try", "moon", "--from", "2026-11-01", "--to", "2026-11-30")[::2] == (
        1,
        "There is no playbook called “moon”.\n",
    )
    assert regulars("playbooks", "try", "ask", "--from", "2026-11-30", "--to", "2026-11-01")[::2] == (
        1,
        "The last day lies before the first.\n",
    )


@pytest.mark.parametrize(
    "words",
    [
        ["try", "ask"],
        ["try", "ask", "--from", "2026-11-01"],
        ["try", "ask", "--from", "soon", "--to", "2026-11-02"],
        ["on", "ask", "--from", "2026-11-01", "--to", "2026-11-02"],
        ["try", "--from", "2026-11-01", "--to", "2026-11-02"],
    ],
)
def test_wrong_usage_is_said(regulars, words):
    with pytest.raises(SystemExit) as left:
        regulars("playbooks", *words)
    assert left.value.code == 2


def test_any_command_plans_its_day_first(regulars, came, tmp_path):
    regulars("reminders", on="2026-11-21")
    open_counter(tmp_path, running=True)
    assert [(row.text, row.due) for row in due(end=dt.date(2026, 11, 21))] == [("Ask Ann", dt.date(2026, 11, 21))]
    assert is_planned(dt.date(2026, 11, 21))


def test_a_file_that_is_read_in_is_planned_for_the_last_week(regulars, came, tmp_path):
    path = tmp_path / "visits.csv"
    path.write_text("Client,Date\nAnn,2026-11-25\nAnn,2026-11-26\nAnn,2026-11-10\n", "utf-8")
    regulars("reminders")
    assert regulars("import", "visits", str(path))[0] == 0
    open_counter(tmp_path, (FRIDAY, None))
    assert sorted(row.why for row in due(end=FRIDAY) if row.text == "Ask Ann") == [
        "On Fri 20 Nov they came by",
        "On Thu 26 Nov they came by",
        "On Wed 25 Nov they came by",
    ]


def test_the_window_leaves_planning_until_it_shows(tmp_path):
    open_counter(tmp_path, (FRIDAY, None), running=True)
    assert not PlannedDay.select().exists()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "June"])
def test_a_day_no_shop_has_lived_is_wrong_usage(regulars, came, capsys, day):
    with pytest.raises(SystemExit):
        regulars("playbooks", "try", "ask", "--from", day, "--to", "2026-11-30")
    assert "is not a day such as 2026-11-30" in capsys.readouterr().err
