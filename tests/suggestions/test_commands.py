"""*Before they ask* from the command line."""

import json

import pytest

from desktop_app.app import main


@pytest.fixture
def regulars(tmp_path, capsys):
    """Types a command in a shop of its own; gives the exit code, what was printed and what was said of errors."""

    def typed(*words, on="2026-11-27"):
        code = main(["--data", str(tmp_path / "shop"), "--on", on, *words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return typed


@pytest.fixture
def elena(regulars):
    """Elena, whose birthday is on Monday."""
    regulars("add", "Elena Marsh", "--birthday", "11-30")


def test_nothing_to_suggest_says_so(regulars):
    regulars("add", "Odile")
    assert regulars("suggest", "Odile") == (0, "Nothing to anticipate yet.\n", "")
    assert regulars("suggest", "Odile", "--json") == (0, "[]\n", "")


def test_suggestions_are_printed_with_key_why_and_origin(regulars, elena):
    assert json.loads(regulars("suggest", "Elena", "--json")[1]) == [
        {
            "n": 1,
            "key": "date:birthday",
            "text": "Wish them well for their birthday on 30 Nov",
            "why": "because their birthday is on 30 Nov",
            "origin": "computed",
        }
    ]


def test_an_answered_suggestion_is_gone_until_it_may_return(regulars, elena):
    answer = regulars("answer", "Elena", "date:birthday", "later", "--until", "2026-11-29", "--json")
    assert json.loads(answer[1]) == {"key": "date:birthday", "answer": "later"}
    assert json.loads(regulars("suggest", "Elena", "--json")[1]) == []
    assert len(json.loads(regulars("suggest", "Elena", "--json", on="2026-11-29")[1])) == 1


def test_not_right_needs_a_reason(regulars, elena):
    code, _, said = regulars("answer", "Elena", "date:birthday", "not-right")
    assert (code, said) == (1, "Why is it not right: a wrong fact, not now, or never to be asked?\n")
    assert regulars("answer", "Elena", "date:birthday", "not-right", "--reason", "never-ask")[0] == 0
    assert json.loads(regulars("suggest", "Elena", "--json")[1]) == []


def test_a_key_that_is_not_suggested_is_refused(regulars, elena):
    assert regulars("answer", "Elena", "reminder:9", "done") == (1, "", "That suggestion is no longer there.\n")


@pytest.mark.parametrize("words", [["perhaps"], ["done", "--reason", "because"], ["later", "--until", "soon"]])
def test_wrong_usage_is_said(regulars, words):
    with pytest.raises(SystemExit) as left:
        regulars("answer", "Elena", "date:birthday", *words)
    assert left.value.code == 2
