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
            "rule": None,
            "until": "2026-11-30",
            "moved_from": None,
            "instead_of": None,
            "playbook": None,
            "step": None,
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
        (("remind", "Odile", "\u200b\u3164", "--due", "2026-11-27"), "needs a few words"),
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


def test_a_reminder_comes_again_and_says_how(run, odile):
    made = ok(run("remind", "Odile", "Order her colour", "--due", "2026-11-27", "--every", "2 weeks"))
    assert made["rule"] == "every 2 weeks"
    rows = ok(run("reminders"))
    assert [(row["due"], row["rule"]) for row in rows] == [
        ("2026-11-27", "every 2 weeks"),
        ("2026-12-11", "every 2 weeks"),
    ]
    assert rows[0]["id"] == made["id"]


def test_the_29th_of_february_says_where_it_falls_in_other_years(shop_file, odile, capsys):
    words = ["--data", str(shop_file.parent), "--on", "2026-11-27T14:05"]
    typed = [*words, "remind", "Odile", "Her day", "--due", "2028-02-29", "--every", "year"]
    assert cli.run(cli.parser().parse_args(typed)) == 0
    assert capsys.readouterr().out == (
        "Reminder 1: Her day, Tue 29 Feb 2028, every year, on 28 February where there is no 29th.\n"
    )


def test_counted_from_the_last_contact_a_contact_moves_it(run, odile):
    ok(run("remind", "Odile", "See how she is", "--due", "2026-11-30", "--every", "4 weeks", "--from-contact"))
    answer = ok(run("contact", "Odile", "--channel", "text", "--text", "Sent her the address"))
    assert [(row["due"], row["moved_from"]) for row in answer["reminders"]] == [("2026-12-25", "2026-11-30")]
    ok(run("undo"))
    assert [row["due"] for row in ok(run("reminders"))] == ["2026-11-30"]


def test_while_a_colleague_is_away_theirs_pass_on(run, odile):
    made = ok(run("remind", "Odile", "Ring", "--due", "2026-11-28", "--for", "Kim"))["id"]
    ok(run("remind", "Odile", "Write", "--due", "2026-11-29", "--for", "Ada"))
    answer = ok(run("away", "Kim", "--from", "2026-11-28", "--to", "2026-11-30", "--passes-to", "Ada"))
    assert [row["id"] for row in answer["passed_on"]] == [made]
    (ring, _) = ok(run("reminders", "--for", "Ada"))
    assert (ring["text"], ring["assignee"], ring["instead_of"]) == ("Ring", "Ada", "Kim")
    assert ok(run("reminders", "--for", "Kim")) == []


def test_a_backlog_is_tried_first_then_spread_and_taken_back(run, odile):
    for number in range(4):
        ok(run("remind", "Odile", f"Ring {number}", "--due", "2026-11-27"))
    tried = ok(run("spread", "--per-day", "2", "--dry-run"))
    assert [row["to"] for row in tried] == ["2026-11-28", "2026-11-28"]
    assert {row["due"] for row in ok(run("reminders"))} == {"2026-11-27"}
    assert ok(run("spread", "--per-day", "2")) == tried
    assert [row["moved_from"] for row in ok(run("reminders"))] == [None, None, "2026-11-27", "2026-11-27"]
    assert ok(run("spread", "--per-day", "2")) == []
    ok(run("undo"))
    assert {row["due"] for row in ok(run("reminders"))} == {"2026-11-27"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("remind", "Odile", "Ring", "--due", "2026-11-27", "--every", "soon"), "does not say how often"),
        (("away", "Nobody", "--from", "2026-11-28", "--to", "2026-11-30"), "Nobody here is called Nobody"),
        (("away", "Kim", "--from", "2026-11-30", "--to", "2026-11-28"), "no time to come"),
        (("contact", "Nobody"), "Nobody is found"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(run, odile, words, says):
    ok(run("remind", "Odile", "Write", "--due", "2026-11-27", "--for", "Kim"))
    code, complaint = run(*words)
    assert (code, "\n" in complaint) == (1, False)
    assert says in complaint


@pytest.mark.parametrize(
    "typed", [["spread", "--per-day", "0"], ["contact", "Odile", "--channel", "post"], ["away", "Kim"]]
)
def test_what_no_such_command_takes_is_wrong_usage(typed):
    with pytest.raises(SystemExit) as left:
        cli.parser().parse_args(typed)
    assert left.value.code == 2


def test_from_contact_needs_a_rule(run, odile):
    with pytest.raises(SystemExit) as left:
        run("remind", "Odile", "Ring", "--due", "2026-11-27", "--from-contact")
    assert left.value.code == 2


def test_an_empty_rule_is_refused_rather_than_left_out(run, odile):
    code, complaint = run("remind", "Odile", "Ring", "--due", "2026-11-27", "--every", "")
    assert code == 1 and "does not say how often" in complaint
    assert ok(run("reminders")) == []


@pytest.mark.parametrize("number", ["0", "-1", "x", "1000"])
def test_spreading_wants_a_number_that_a_day_can_hold(run, odile, capsys, number):
    with pytest.raises(SystemExit):
        run("spread", "--per-day", number)
    assert "is not a number from 1 to 999" in capsys.readouterr().err


@pytest.mark.parametrize("words", [("remind", "Odile", "Ring", "--due"), ("ship", "Odile", "A scarf", "--promised")])
def test_a_day_nobody_here_will_see_is_refused(run, odile, words):
    code, complaint = run(*words, "9999-12-31")
    assert code == 1 and "is too far ahead" in complaint


def test_a_colleague_whose_name_cannot_be_read_is_refused(run, odile):
    code, complaint = run("reminders", "--for", "\udcff")
    assert code == 1 and "cannot be read" in complaint


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_it_is_never_a_day_at_the_ends_of_the_calendar(run, odile, capsys, day):
    with pytest.raises(SystemExit):
        run("reminders", "--on", day)
    assert "is not a date such as" in capsys.readouterr().err
