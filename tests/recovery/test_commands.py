"""What went wrong, from the command line."""

import json

import pytest

from desktop_app import cli
from desktop_app.foundation.database import database


@pytest.fixture
def run(shop_file, elena, playbooks, capsys):
    """Types a command and gives its exit code, and its JSON document or its complaint."""
    database.close()

    def typed(*words):
        common = ["--data", str(shop_file.parent), "--on", "2026-11-27T14:05", "--by", "Kim", "--json"]
        code = cli.run(cli.parser().parse_args([*common, *words]))
        out, err = capsys.readouterr()
        return code, err.strip() if code else json.loads(out)

    return typed


def test_an_incident_answers_with_the_check_it_made_and_stands_on_the_card(run, elena):
    code, made = run("incident", "elena", "colour on the sleeve", "--kind", "Damaged", "--noticed")
    assert (code, set(made)) == (0, {"incident", "reminders"})
    assert [(one["due"], one["customer_id"]) for one in made["reminders"]] == [("2026-11-28", elena)]
    (shown,) = run("show", "elena")[1]["incidents"]
    told = {
        "id": made["incident"],
        "kind": "Damaged",
        "text": "colour on the sleeve",
        "noticed": True,
        "day": "2026-11-27",
        "by": "Kim",
        "visit": None,
        "feeling": None,
        "settled_at": None,
    }
    assert shown | told == shown


def test_an_incident_without_words_is_refused(run):
    assert run("incident", "elena", " ") == (1, "What happened? A few words will do.")
    assert run("show", "elena")[1]["incidents"] == []


def test_making_it_right_beyond_the_allowance_warns_and_is_in_the_ledger(run):
    incident = str(run("incident", "elena", "colour on the sleeve")[1]["incident"])
    code, made = run("make-right", incident, "apologise", "cleaning", "a new jacket", "--cost", "25", "--cost", "220")
    assert (code, made["allowance_left"]) == (0, -5.0)
    assert made["warning"].startswith("That is 145 more than the 100 for one incident and 5 more than the 240")
    assert [(one["remedy"], one["cost"]) for one in made["gestures"]] == [
        ("apologise", 0.0), ("cleaning", 25.0), ("a new jacket", 220.0)
    ]  # fmt: skip
    entries = run("ledger")[1]
    assert [(one["by"], one["customer"], one["amount"], one["sum"]) for one in entries] == [
        ("Kim", "Elena Marsh", 0.0, 0.0), ("Kim", "Elena Marsh", 25.0, 25.0), ("Kim", "Elena Marsh", 220.0, 245.0)
    ]  # fmt: skip


def test_an_entry_is_reversed_by_its_number(run):
    incident = str(run("incident", "elena", "colour on the sleeve")[1]["incident"])
    run("make-right", incident, "refund", "--cost", "94.50")
    code, entry = run("reverse", "1", "--reason", "typed twice")
    assert (code, entry["amount"], entry["reverses"], entry["reason"]) == (0, -94.5, 1, "typed twice")
    assert run("ledger", "--from", "2026-11-27", "--to", "2026-11-27")[1][-1]["sum"] == 0
    assert run("reverse", "1") == (1, "Entry 1 was reversed already, by entry 2.")


def test_more_can_be_given_for_what_was_made_right_and_it_is_said_that_it_was(run):
    incident = str(run("incident", "elena", "colour on the sleeve")[1]["incident"])
    assert run("make-right", incident, "apologise")[1]["before"] is None
    assert run("make-right", incident, "points", "--cost", "10")[1]["before"] == "Kim made this right at 14:05."
    assert [entry["remedy"] for entry in run("ledger")[1]] == ["apologise", "points"]


@pytest.mark.parametrize("cost", ["12abc", "1e5", "NaN", "1_000", "12.505", "9999999999", "-3", ""])
def test_an_amount_that_is_none_is_refused_and_nothing_is_given(run, cost):
    incident = str(run("incident", "elena", "colour on the sleeve")[1]["incident"])
    code, said = run("make-right", incident, "refund", f"--cost={cost}")
    assert (code, "is not an amount" in said) == (1, True)
    assert run("ledger")[1] == []


def test_a_letter_is_read_from_a_file(run, tmp_path):
    incident = str(run("incident", "elena", "colour on the sleeve")[1]["incident"])
    letter = tmp_path / "letter.txt"
    letter.write_bytes(b"\xff\xfe\x00")
    refused = (1, "The letter letter.txt cannot be read as text.")
    assert run("make-right", incident, "apologise", "--letter", str(letter)) == refused
    letter.write_text("Dear Elena", "utf-8")
    assert run("make-right", incident, "apologise", "--letter", str(letter))[0] == 0


def test_what_they_chose_is_answered_and_stands_on_the_card(run):
    incident = str(run("incident", "elena", "colour on the sleeve")[1]["incident"])
    made = run("make-right", incident, "cleaning", "refund", "--cost", "25", "--cost", "60", "--chosen", "refund")[1]
    assert made["offered"] == [
        {"remedy": "cleaning", "cost": 25.0, "chosen": False},
        {"remedy": "refund", "cost": 60.0, "chosen": True},
    ]
    assert run("show", "elena")[1]["incidents"][0]["offered"] == made["offered"]


def test_what_was_not_offered_cannot_have_been_chosen(run):
    incident = str(run("incident", "elena", "colour on the sleeve")[1]["incident"])
    refused = run("make-right", incident, "refund", "--chosen", "points")
    assert refused == (1, "“points” is not among what was offered.")


def test_what_is_done_quietly_is_said_to_be_so_and_is_nobodys_to_choose(run):
    incident = str(run("incident", "elena", "colour on the sleeve")[1]["incident"])
    both = ("make-right", incident, "apologise", "the window chair", "--quiet")
    refused = run(*both, "--chosen", "the window chair")
    assert refused == (1, "What is done quietly is not spoken of, so it cannot be theirs to choose.")
    assert [(one["remedy"], one["quiet"]) for one in run(*both)[1]["gestures"]] == [
        ("apologise", False),
        ("the window chair", True),
    ]
    assert run("show", "elena")[1]["incidents"][0]["quiet"] == ["the window chair"]


def test_a_certificate_is_posted_where_an_address_is_said(run):
    incident = str(run("incident", "elena", "colour on the sleeve")[1]["incident"])
    given = run("make-right", incident, "certificate", "--cost", "40", "--post", "12 Mill Lane, Bath")
    assert given[0] == 0
    steps = [one["steps"][0]["text"] for one in run("show", "elena")[1]["reminders"] if one["kind"] == "promise"]
    assert steps == ["Address it to Elena Marsh, 12 Mill Lane, Bath"]
