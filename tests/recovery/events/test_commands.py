"""What happened to the shop, from the command line."""

import json

import pytest

from desktop_app import cli
from desktop_app.foundation.database import database


@pytest.fixture
def run(shop_file, elena, capsys):
    """Types a command at a moment and gives its exit code, and its JSON document or its complaint."""
    database.close()

    def typed(*words, on="2026-11-27T18:00"):
        common = ["--data", str(shop_file.parent), "--on", on, "--by", "Kim", "--json"]
        code = cli.run(cli.parser().parse_args([*common, *words]))
        out, err = capsys.readouterr()
        return code, err.strip() if code else json.loads(out)

    return typed


def test_an_event_lists_exactly_those_who_were_here(run, elena):
    for name, came, left in (("Ben", "13:00", "13:45"), ("Cat", "15:00", "16:00"), ("Dan", "15:45", "16:30")):
        run("add", name)
        run("arrive", name, on=f"2026-11-27T{came}")
        run("finish", name, on=f"2026-11-27T{left}")
    visit = run("arrive", "elena", on="2026-11-27T14:10")[1]["visit"]
    code, rows = run("event", "card machine down", "--from", "14:00", "--to", "2026-11-27T15:30")
    assert (code, [row["name"] for row in rows]) == (0, ["Elena Marsh", "Cat"])
    assert (rows[0]["customer_id"], rows[0]["visit"], rows[0]["touched"]) == (elena, visit, ["here"])


def test_a_bad_batch_lists_those_who_bought_it(run, elena):
    run("buy", "elena", "Curl serum", on="2026-11-20T12:00")
    found = run("event", "it separates", "--from", "2026-11-20", "--to", "2026-11-20", "--product", "curl serum")
    assert [(row["customer_id"], row["touched"]) for row in found[1]] == [(elena, ["bought"])]


def test_an_incident_names_its_item(run, elena):
    run("buy", "elena", "Curl serum")
    assert run("incident", "elena", "it leaks", "--item", "curl serum")[0] == 0


def test_who_was_ill_works_here(run):
    words = ("event", "Ann went home", "--from", "14:00", "--to", "15:00", "--ill", "Ann")
    assert run(*words) == (1, "Nobody called “Ann” works here.")
    assert run(*words[:-1], "Kim") == (0, [])


@pytest.mark.parametrize(("first", "last"), [("14:60", "15:00"), ("two", "15:00"), ("2026-02-30", "15:00")])
def test_a_time_that_is_none_is_refused(run, first, last):
    code, complaint = run("event", "card machine down", "--from", first, "--to", last)
    assert (code, complaint) == (1, f"“{first}” is not a time such as 14:00 or 2026-11-27T14:00.")


def test_an_hour_after_midnight_is_of_the_night_that_the_evening_began(run):
    run("arrive", "elena", on="2026-11-27T23:00")
    run("finish", "elena", on="2026-11-28T01:30")
    assert len(run("event", "power cut", "--from", "23:30", "--to", "01:00", on="2026-11-28T02:00")[1]) == 1
    assert run("event", "power cut", "--from", "01:45", "--to", "02:00", on="2026-11-28T02:00")[1] == []
