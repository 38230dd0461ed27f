"""``prefer`` as it is typed."""

import json
from datetime import date

import pytest

from desktop_app.app import main
from desktop_app.foundation.database import open_file
from desktop_app.foundation.shop_file import FILE_NAME
from desktop_app.preferences.queries import preferences


@pytest.fixture
def shop(tmp_path, capsys):
    """Types a command at the shop on Friday 27 November; gives its exit code, what it printed and what it refused."""

    def typed(*words):
        code = main([*words, "--data", str(tmp_path), "--on", "2026-11-27"])
        said = capsys.readouterr()
        return code, said.out.strip(), said.err.strip()

    typed.file = tmp_path / FILE_NAME
    typed("add", "Elena Marsh")
    return typed


def known(shop):
    opened = open_file(shop.file)
    rows = preferences(1, date(2026, 11, 27))
    opened.close()
    return [(row.kind, row.text, row.how, row.discreet, row.until, row.who) for row in rows]


def test_a_preference_is_recorded(shop):
    code, out, _ = shop(
        "prefer",
        "elena",
        "comfort",
        "No talk",
        "--how",
        "noticed",
        "--discreet",
        "--until",
        "2026-11-27",
        "--by",
        "Kim",
        "--json",
    )
    assert (code, json.loads(out)) == (0, {"id": 1})
    assert known(shop) == [("comfort", "No talk", "noticed", True, date(2026, 11, 27), "Kim")]


def test_the_same_again_answers_with_the_same_id(shop):
    shop("prefer", "elena", "like", "Peppermint tea")
    code, out, _ = shop("prefer", "elena", "like", "peppermint tea", "--json")
    assert (code, json.loads(out)) == (0, {"id": 1})


def test_a_refusal_is_one_line_and_changes_nothing(shop):
    code, out, error = shop("prefer", "elena", "like", "  ")
    assert (code, out, error) == (1, "", "Write what it is, in a few words.")
    assert known(shop) == []


@pytest.mark.parametrize(
    "words", [["adore", "tea"], ["like", "tea", "--how", "guessed"], ["like", "tea", "--until", "soon"]]
)
def test_words_outside_the_vocabulary_are_wrong_usage(shop, words):
    with pytest.raises(SystemExit) as ended:
        shop("prefer", "elena", *words)
    assert ended.value.code == 2
