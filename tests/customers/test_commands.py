"""Customers on the command line."""

import json

import pytest

from desktop_app.app import main


@pytest.fixture
def run(tmp_path, capsys):
    """Types a command and gives its exit code, what it printed (JSON read) and what it complained."""

    def runs(*words):
        code = main(["--data", str(tmp_path), "--on", "2026-11-27", "--json", *words])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if printed.out else None, printed.err

    return runs


def test_somebody_is_added_with_all_that_is_known_and_found_by_it(run):
    known = ("--phone", "07700 900123", "--email", "elena@example.com", "--card", "RG1", "--birthday", "03-14")
    code, added, _ = run("add", "Elena Marsh", *known, "--say", "eh-LEH-na", "--call", "El", "--since", "2021-11-03")
    assert (code, added["name"], added["maybe_same"]) == (0, "Elena Marsh", [])
    for text in ("elena", "0123", "elena@ex", "rg1", "el", "marsh, elena"):
        code, found, _ = run("find", text)
        assert [one["uid"] for one in found] == [added["uid"]]
    assert set(found[0]) == {"id", "uid", "name", "detail", "why"}


def test_a_likely_double_is_named_and_never_blocks(run):
    _, first, _ = run("add", "Ann Lee", "--phone", "07700 900123")
    code, second, _ = run("add", "Anne Lee", "--phone", "+44 7700 900123")
    assert code == 0
    assert second["maybe_same"] == [{"id": first["id"], "name": "Ann Lee", "why": "same phone"}]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("  ",), "A customer needs a name."),
        (("Ann", "--birthday", "02-30"), "There is no 30 February."),
        (("Ann", "--email", "a@b.c, d@e.f"), "one e-mail address"),
        (("Ann", "--say", "4111 1111 1111 1111"), "payment card"),
        (("Ann\udcff",), "cannot be read"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_one_line_and_nothing_is_stored(run, words, reason):
    code, printed, complaint = run("add", *words)
    assert (code, printed) == (1, None)
    assert reason in complaint
    assert complaint.count("\n") == 1
    assert run("find", "ann")[1] == []


def test_a_birthday_of_no_shape_is_wrong_usage(run):
    with pytest.raises(SystemExit) as left:
        run("add", "Ann", "--birthday", "soon")
    assert left.value.code == 2


def test_the_search_can_be_held_to_a_number(run):
    for name in ("Ann Lee", "Ann Poe", "Ann Fox"):
        run("add", name)
    assert len(run("find", "ann", "--limit", "2")[1]) == 2


def test_the_trash_takes_shows_and_gives_back(run):
    _, ann, _ = run("add", "Ann Lee")
    assert run("trash", "ann")[:2] == (0, {"id": ann["id"], "name": "Ann Lee"})
    assert run("trash")[1] == [{"id": ann["id"], "name": "Ann Lee", "on": "2026-11-27", "days_left": 30}]
    assert run("find", "ann")[1] == []
    assert run("restore-customer", str(ann["id"]))[0] == 0
    assert [one["id"] for one in run("find", "ann")[1]] == [ann["id"]]


def test_who_is_not_there_cannot_be_brought_back(run):
    assert run("restore-customer", "7")[2] == "This customer is no longer here.\n"


def test_what_nobody_knows_names_nobody(run):
    code, _, complaint = run("trash", "nobody\udcff")
    assert (code, complaint) == (1, "Nobody is found by “nobody”.\n")
