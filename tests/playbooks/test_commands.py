"""Playbooks from the command line."""

import json

import pytest

from desktop_app.app import main
from desktop_app.playbooks.packs.pack_file import starter_pack
from desktop_app.visits.rules import Trade


@pytest.fixture
def regulars(tmp_path, capsys):
    """Types a command in a shop of its own; gives the exit code, what was printed and what was said of errors."""

    def typed(*words):
        code = main(["--data", str(tmp_path / "shop"), "--on", "2026-11-27", *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return typed


def test_a_new_shop_has_the_playbooks_of_every_trade(regulars):
    code, printed, _ = regulars("playbooks", "--json")
    assert code == 0
    rows = json.loads(printed)
    assert [row["code"] for row in rows] == [playbook.code for playbook in starter_pack(Trade.BLANK).playbooks]
    assert all(row["on"] for row in rows)


def test_a_playbook_is_listed_with_its_steps_and_its_version(regulars):
    rows = {row["code"]: row for row in json.loads(regulars("playbooks", "--json")[1])}
    row = rows["concern-next-day"]
    assert (row["name"], row["trigger"], row["version"]) == ("The day after a worry", "concern", 1)
    step = row["steps"][1]
    assert set(step) == {
        *("key", "phase", "mode", "delay", "unit", "before", "kind", "channel", "assignee", "text", "outcomes")
    }
    assert (step["key"], step["delay"], step["unit"], step["before"], step["mode"]) == (
        "2",
        1,
        "days",
        False,
        "schedule",
    )
    assert step["outcomes"][0]["answer"] == "fine"


def test_what_was_changed_counts_as_a_version_and_comes_out_again_as_it_went_in(regulars, tmp_path):
    first, second = tmp_path / "first.toml", tmp_path / "second.toml"
    regulars("playbooks", "export", str(first))
    first.write_text(first.read_text("utf-8").replace("How is it today?", "How did you sleep?"), "utf-8")
    regulars("playbooks", "load", str(first))
    rows = {row["code"]: row["version"] for row in json.loads(regulars("playbooks", "--json")[1])}
    assert (rows["concern-next-day"], rows["remark-within-two-days"]) == (2, 1)
    regulars("playbooks", "export", str(second))
    assert second.read_text("utf-8") == first.read_text("utf-8")


def test_a_playbook_is_turned_off_and_on(regulars):
    assert regulars("playbooks", "off", "Overheard, and done") == (0, "Overheard, and done is off.\n", "")
    assert "off  Overheard, and done" in regulars("playbooks", "list")[1]
    assert json.loads(regulars("playbooks", "on", "Overheard, and done", "--json")[1])["on"]


def test_playbooks_leave_and_come_back(regulars, tmp_path):
    path = tmp_path / "ours.toml"
    assert regulars("playbooks", "export", str(path))[0] == 0
    path.write_text(path.read_text("utf-8").replace("How is it today?", "How did you sleep?"), "utf-8")
    assert json.loads(regulars("playbooks", "load", str(path), "--json")[1]) == {
        "read": len(starter_pack(Trade.BLANK).playbooks),
        "changed": 1,
        "courtesies": 0,
    }


def test_a_file_that_is_not_understood_changes_nothing(regulars, tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text('[[playbook]]\nname = "Moon"\ncode = "moon"\ntrigger = "full moon"\n')
    code, _, said = regulars("playbooks", "load", str(path))
    assert code == 1
    assert said.startswith("ours.toml, playbook 1 “Moon”: trigger 'full moon' is not one of")
    assert "Moon" not in regulars("playbooks")[1]


@pytest.mark.parametrize("words", [["on"], ["load"], ["list", "too"], ["try", "it"]])
def test_wrong_usage_is_said(regulars, words):
    with pytest.raises(SystemExit) as left:
        regulars("playbooks", *words)
    assert left.value.code == 2
