"""Shipments from the command line, as a program asks for them."""

import json

import pytest

from desktop_app import cli
from desktop_app.foundation.database import database


@pytest.fixture
def run(shop_file, playbooks, capsys):
    """Types a command and gives its exit code, and its JSON document or its complaint."""
    database.close()

    def typed(*words, on="2026-11-27T14:05"):
        common = ["--data", str(shop_file.parent), "--on", on, "--by", "Kim", "--json"]
        code = cli.run(cli.parser().parse_args([*common, *words]))
        out, err = capsys.readouterr()
        return code, err.strip() if code else json.loads(out)

    return typed


@pytest.fixture
def ok(run):
    """Types a command that is done, and gives its JSON document."""

    def typed(*words, **options):
        code, data = run(*words, **options)
        assert code == 0, data
        return data

    return typed


@pytest.fixture
def elena(ok):
    return ok("add", "Elena Marsh")["id"]


def test_what_is_sent_answers_with_the_check_it_made(ok, elena):
    sent = ok("ship", "elena", "gift box", "--promised", "2026-11-30", "--carrier", "Swift Post", "--ref", "SP 204")
    assert set(sent) == {"id", "reminders"}
    (check,) = sent["reminders"]
    assert (check["text"], check["due"]) == ("Has the gift box arrived?", "2026-12-01")
    assert (check["customer_id"], check["assignee"], check["kind"]) == (elena, "Kim", "check")
    assert ok("reminders") == [check]


def test_what_arrived_is_asked_about_no_more(ok, elena):
    sent = ok("ship", "elena", "gift box", "--promised", "2026-11-30")["id"]
    assert ok("shipped", str(sent), "arrived") == {"id": sent, "state": "arrived", "reminders": []}
    assert ok("reminders") == []
    (card,) = ok("show", "elena")["shipments"]
    assert (card["what"], card["state"], card["settled_on"]) == ("gift box", "arrived", "2026-11-27")


def test_what_is_late_answers_with_the_call_it_made(ok, elena):
    sent = ok("ship", "elena", "gift box", "--promised", "2026-11-30")["id"]
    late = ok("shipped", str(sent), "late")
    assert [(one["text"], one["due"]) for one in late["reminders"]] == [
        ("Be first to tell Elena Marsh: the gift box is late", "2026-11-27")
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ship", "elena", "gift box", "--promised", "2026-02-30"), "There is no 30 Feb 2026. Try 2026-02-28."),
        (("ship", "elena", "gift box", "--promised", "2026-11-26"), "Thu is over"),
        (("ship", "elena", "gift box", "--promised", "soon"), "“soon” is not a day such as 2026-11-30"),
        (("ship", "elena", "gift box", "--promised", "2026-11-30T16:30"), "Only the day is wanted here"),
        (("ship", "elena", " ", "--promised", "2026-11-30"), "What is on its way?"),
        (("ship", "zebedee", "gift box", "--promised", "2026-11-30"), "Nobody is found"),
        (("shipped", "9", "arrived"), "There is no such shipment."),
    ],
)
def test_what_cannot_be_is_refused_kindly_and_nothing_is_kept(run, ok, elena, words, said):
    code, complaint = run(*words)
    assert code == 1
    assert said in complaint
    assert ok("show", "elena")["shipments"] == []


@pytest.mark.parametrize("words", [("shipped", "x", "arrived"), ("shipped", "0", "arrived"), ("shipped", "1", "eaten")])
def test_what_names_nothing_is_wrong_usage(run, words):
    with pytest.raises(SystemExit) as left:
        run(*words)
    assert left.value.code == 2


def test_it_cannot_get_lost_once_it_arrived(run, ok, elena):
    sent = str(ok("ship", "elena", "gift box", "--promised", "2026-11-30")["id"])
    ok("shipped", sent, "arrived")
    assert run("shipped", sent, "lost") == (1, "gift box: it has arrived, so it cannot be lost any more.")
