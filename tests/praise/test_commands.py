"""Praise, from the command line."""

import json

import pytest

from desktop_app import cli
from desktop_app.foundation.database import database


@pytest.fixture
def run(shop_file, elena, kim, ada, capsys):
    """Types a command and gives its exit code, and its JSON document or its complaint."""
    database.close()

    def typed(*words):
        common = ["--data", str(shop_file.parent), "--on", "2026-11-27T14:05", "--by", "Kim", "--json"]
        code = cli.run(cli.parser().parse_args([*common, *words]))
        out, err = capsys.readouterr()
        return code, err.strip() if code else json.loads(out)

    return typed


def test_several_are_thanked_and_it_is_tied_to_what_happened_to_the_customer_last(run, elena):
    incident = run("incident", "elena", "colour on the sleeve", "--noticed")[1]["incident"]
    code, thanks = run("praise", "Kim", "ada", "Saw the stain before she did", "--customer", "elena")
    assert (code, thanks) == (
        0,
        {
            "id": thanks["id"],
            "names": ["Ada", "Kim"],
            "text": "Saw the stain before she did",
            "customer_id": elena,
            "occasion": {
                "kind": "incident",
                "id": incident,
                "words": "Caught before Elena Marsh said a word: colour on the sleeve",
            },
            "day": "2026-11-27",
            "by": "Kim",
        },
    )


def test_praise_may_be_for_something_that_stands_in_its_words_alone(run):
    thanks = run("praise", "Ada", "Opened on her free day")[1]
    assert (thanks["names"], thanks["customer_id"], thanks["occasion"]) == (["Ada"], None, None)


def test_a_name_nobody_has_is_refused(run):
    assert run("praise", "Kim", "Nobody", "Well done") == (1, "Nobody here is called Nobody.")
