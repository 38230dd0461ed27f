"""``note`` as it is typed."""

import json

import pytest

from desktop_app.app import main


@pytest.fixture
def shop(tmp_path, capsys):
    """Types a command at the shop on Friday 27 November; gives its exit code, what it printed and what it refused."""

    def typed(*words):
        code = main([*words, "--data", str(tmp_path), "--on", "2026-11-27"])
        said = capsys.readouterr()
        return code, said.out.strip(), said.err.strip()

    typed("add", "Elena Marsh")
    return typed


SENTENCE = "hates the draught by the door, daughter's recital next Friday"


def noted(shop, *words):
    code, out, _ = shop("note", "elena", SENTENCE, *words, "--json")
    assert code == 0
    return json.loads(out)


def test_a_note_answers_with_what_was_made_of_it(shop):
    assert noted(shop) == {
        "observation": 1,
        "proposals": [
            {"n": 1, "kind": "dislike", "text": "draught by the door", "due": None, "kept": True},
            {"n": 2, "kind": "comfort", "text": "seat away from the door", "due": None, "kept": True},
            {"n": 3, "kind": "reminder", "text": "recital (daughter)", "due": "2026-12-04", "kept": True},
        ],
    }


@pytest.mark.parametrize(("keep", "kept"), [("all", [1, 2, 3]), ("none", []), ("1,3", [1, 3]), ("2", [2])])
def test_only_what_is_asked_for_is_kept(shop, keep, kept):
    assert [one["n"] for one in noted(shop, "--keep", keep)["proposals"] if one["kept"]] == kept


def test_people_read_what_was_kept_and_what_to_look_at_again(shop):
    _, out, _ = shop("note", "elena", "he is diabetic, likes jazz", "--keep", "none")
    assert out.splitlines()[:2] == ["Noted.", "1. Like: jazz (not kept)"]
    assert out.splitlines()[2].startswith("! “diabetic”")


def test_a_number_without_a_proposal_is_refused(shop):
    code, out, error = shop("note", "elena", SENTENCE, "--keep", "7")
    assert (code, out, error) == (1, "", "There is no proposal 7; the sentence gave 3.")


def test_a_choice_that_is_no_number_is_wrong_usage(shop):
    with pytest.raises(SystemExit) as ended:
        shop("note", "elena", SENTENCE, "--keep", "some")
    assert ended.value.code == 2
