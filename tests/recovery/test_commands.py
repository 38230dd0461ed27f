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
    assert shown == {
        "id": made["incident"],
        "kind": "Damaged",
        "text": "colour on the sleeve",
        "noticed": True,
        "day": "2026-11-27",
        "by": "Kim",
        "visit": None,
    }


def test_an_incident_without_words_is_refused(run):
    assert run("incident", "elena", " ") == (1, "What happened? A few words will do.")
    assert run("show", "elena")[1]["incidents"] == []
