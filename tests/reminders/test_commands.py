"""Reminders from the command line, as a program asks for them."""

import json

import pytest

from desktop_app import cli
from desktop_app.foundation.database import database


@pytest.fixture
def odile(known):
    known("Idris")
    number = known("Odile")
    database.close()
    return number


@pytest.fixture
def run(shop_file, capsys):
    """Types a command and gives what it answers: its exit code, and its JSON document or its complaint."""

    def typed(*words):
        common = ["--data", str(shop_file.parent), "--on", "2026-11-27T14:05", "--json"]
        code = cli.run(cli.parser().parse_args([*common, *words]))
        out, err = capsys.readouterr()
        return code, err.strip() if code else json.loads(out)

    return typed


def ok(answer):
    code, data = answer
    assert code == 0, data
    return data


def test_a_reminder_is_made_listed_and_done(run, odile):
    made = ok(run("remind", "Odile", "Fringe easy to style?", "--due", "2026-11-30T16:30", "--for", "Kim"))
    assert ok(run("reminders")) == [
        {
            "id": made["id"],
            "customer": "Odile",
            "customer_id": odile,
            "kind": "follow-up",
            "text": "Fringe easy to style?",
            "due": "2026-11-30T16:30",
            "channel": "call",
            "assignee": "Kim",
            "state": "open",
            "why": "",
            "steps": [],
            "snoozes": 0,
        }
    ]
    answer = ok(run("done", str(made["id"]), "--outcome", "Not fine", "--note", "it falls flat"))
    assert answer == {"id": made["id"], "state": "done", "next": []}
    assert ok(run("reminders")) == []
    assert [row["id"] for row in ok(run("reminders", "--state", "done"))] == [made["id"]]


def test_a_promise_and_its_channel_are_kept(run, odile):
    ok(run("remind", "Odile", "Post the scarf", "--due", "2026-11-27", "--promise", "--channel", "post"))
    (row,) = ok(run("reminders"))
    assert (row["kind"], row["channel"], row["due"], row["assignee"]) == ("promise", "post", "2026-11-27", None)


def test_a_reminder_is_put_off_and_dropped(run, odile):
    made = str(ok(run("remind", "Odile", "Ring", "--due", "2026-11-27"))["id"])
    assert ok(run("snooze", made, "2026-12-01"))["state"] == "open"
    (row,) = ok(run("reminders"))
    assert (row["due"], row["snoozes"]) == ("2026-12-01", 1)
    assert ok(run("drop", made, "--reason", "she moved"))["state"] == "dropped"
    assert ok(run("reminders", "--state", "all"))[0]["state"] == "dropped"


def test_reminders_are_asked_for_by_days_customer_and_colleague(run, odile):
    ok(run("remind", "Odile", "Ring", "--due", "2026-11-27", "--for", "Kim"))
    ok(run("remind", "Idris", "Write", "--due", "2026-12-05", "--for", "Ada"))

    def texts(*words):
        return [row["text"] for row in ok(run("reminders", *words))]

    assert texts("--from", "2026-11-28") == ["Write"]
    assert texts("--to", "2026-11-28") == ["Ring"]
    assert texts("--customer", "Idris") == ["Write"]
    assert texts("--for", "kim") == ["Ring"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("remind", "Nobody", "Ring", "--due", "2026-11-27"), "Nobody is found"),
        (("remind", "Odile", " ", "--due", "2026-11-27"), "needs a few words"),
        (("remind", "Odile", "Ring", "--due", "2026-11-26", "--for", "New"), "Thu is over"),
        (("remind", "Odile", "Ring", "--due", "2027-02-29"), "There is no 29 Feb 2027. Try 2027-02-28."),
        (("remind", "Odile", "Ring", "--due", "soon"), "not a day such as"),
        (("done", "99"), "no such reminder"),
        (("snooze", "99", "2026-12-01T10:00"), "Only the day"),
        (("reminders", "--for", "New"), "Nobody here is called New"),
    ],
)
def test_what_is_refused_says_why_in_one_line_and_changes_nothing(run, odile, words, says):
    code, complaint = run(*words)
    assert code == 1
    assert says in complaint
    assert "\n" not in complaint
    assert ok(run("reminders", "--state", "all")) == []
    assert run("reminders", "--for", "New")[0] == 1


def test_what_has_ended_is_refused(run, odile):
    made = str(ok(run("remind", "Odile", "Ring", "--due", "2026-11-27"))["id"])
    ok(run("done", made))
    assert run("done", made) == (1, "Somebody did that at 14:05.")
    assert run("snooze", made, "2026-12-01") == (1, "Somebody did that at 14:05.")


@pytest.mark.parametrize("number", ["0", "-1", "x", str(2**63)])
def test_what_is_no_number_of_a_reminder_is_wrong_usage(number):
    with pytest.raises(SystemExit) as left:
        cli.parser().parse_args(["done", "--", number])
    assert left.value.code == 2


def test_for_people_a_reminder_is_one_line(shop_file, odile, capsys):
    words = ["--data", str(shop_file.parent), "--on", "2026-11-27T14:05", "--by", "Kim"]
    cli.run(cli.parser().parse_args([*words, "remind", "Odile", "Fringe easy?", "--due", "2026-11-27T16:30"]))
    cli.run(cli.parser().parse_args([*words[:3], "2026-11-29T10:00", "reminders"]))
    made, listed = capsys.readouterr().out.splitlines()
    assert made == "Reminder 1: Fringe easy?, today at 16:30."
    assert listed == "1  Fri at 16:30 · Odile · Fringe easy? · 2 days late"
