"""What they dislike, from the command line."""

import json

import pytest

from desktop_app import cli
from desktop_app.foundation.database import database


@pytest.fixture
def run(shop_file, elena, odile, capsys):
    """Types a command and gives its exit code, and its JSON document or its complaint."""
    database.close()

    def typed(*words):
        common = ["--data", str(shop_file.parent), "--on", "2026-11-27T14:05", "--by", "Kim", "--json"]
        code = cli.run(cli.parser().parse_args([*common, *words]))
        out, err = capsys.readouterr()
        return code, err.strip() if code else json.loads(out)

    return typed


def test_an_answer_is_kept_under_its_theme_and_the_next_finds_it_likely(run, elena):
    code, kept = run("dislike", "elena", "the music is too loud", "--theme", "Music")
    assert (code, kept) == (0, {"id": 1, "theme": "Music", "likely": None})
    assert run("dislike", "odile", "loud music!")[1] == {"id": 2, "theme": None, "likely": "Music"}
    code, known = run("painpoints")
    (theme,) = known["themes"]
    assert (theme["theme"], theme["state"], theme["people"]) == ("Music", "heard", 1)
    assert theme["voices"] == [
        {
            "id": 1,
            "customer": "Elena Marsh",
            "customer_id": elena,
            "text": "the music is too loud",
            "day": "2026-11-27",
            "by": "Kim",
        }
    ]
    assert [(voice["text"], voice["likely"]) for voice in known["waiting"]] == [("loud music!", "Music")]


def test_a_note_that_says_so_is_among_them(run):
    run("note", "elena", "the music was too loud")
    assert [voice["text"] for voice in run("painpoints")[1]["waiting"]] == ["the music was too loud"]


def test_an_answer_without_words_is_refused(run):
    assert run("dislike", "elena", " ") == (1, "What do they dislike? Their own words will do.")
    assert run("painpoints")[1] == {"themes": [], "waiting": []}
