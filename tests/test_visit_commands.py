"""Visits and purchases from the command line, as a program asks for them."""

import json

import pytest

from desktop_app import cli
from desktop_app.foundation.database import database
from desktop_app.shop import open_counter
from desktop_app.visits.queries import concerns, last_visit, open_visit
from desktop_app.visits.tables import Noted, Purchase, Visit

ON = "2026-11-27T14:05"


@pytest.fixture
def run(shop_file, capsys):
    """Types a command and gives its exit code, and its JSON document or its complaint."""

    def typed(*words, on=ON):
        common = ["--data", str(shop_file.parent), "--on", on, "--by", "Kim", "--json"]
        code = cli.run(cli.parser().parse_args([*common, *words]))
        out, err = capsys.readouterr()
        return code, err.strip() if code else json.loads(out)

    return typed


@pytest.fixture
def elena(run):
    return run("add", "Elena Marsh")[1]["id"]


@pytest.fixture
def look(shop_file):
    """Asks a query of the shop's file."""

    def looking(query, *args):
        open_counter(shop_file.parent)
        try:
            return query(*args)
        finally:
            database.close()

    return looking


def ok(answer):
    code, data = answer
    assert code == 0, data
    return data


def test_a_customer_arrives_and_is_not_doubled(run, elena, look):
    first = ok(run("arrive", "elena", "--hope", "ready for the audition", "--mood", "6", "--service", "Cut & colour"))
    assert first == {"visit": 1, "reminders": []}
    assert ok(run("arrive", "Elena Marsh", "--service", "Blow-dry"))["visit"] == first["visit"]
    here = look(open_visit, elena)
    assert (here.hope, here.mood_in, here.server_name) == ("ready for the audition", 6, "Kim")
    assert here.services == ("Cut & colour", "Blow-dry")


def test_a_goodbye_answers_with_the_reminders_that_follow(run, elena, look):
    visit = ok(run("arrive", "elena", "--service", "Cut & colour"))["visit"]
    words = ["--concern", "will it sit like this at home?", "--act", "showed the mirror", "--served-by", "Ada"]
    answer = ok(run("finish", "elena", *words, "--mood", "9", "--impression", "laughing"))
    assert answer["visit"] == visit
    (check,) = (one for one in answer["reminders"] if one["due"].startswith("2026-11-28"))
    assert (check["customer_id"], check["state"]) == (elena, "open")
    assert answer["reminders"] == [one for one in ok(run("reminders")) if one in answer["reminders"]]
    past = look(last_visit, elena)
    assert (past.server_name, past.mood_out, past.last_impression) == ("Ada", 9, "laughing")
    assert [(row.text, row.act) for row in look(concerns, elena)] == [
        ("will it sit like this at home?", "showed the mirror")
    ]


def test_a_goodbye_without_a_welcome_makes_a_visit_too(run, elena, look):
    assert ok(run("finish", str(elena), "--nothing-new"))["visit"] == 1
    assert look(lambda: Visit.get().noted) is Noted.NOTHING_NEW


def test_what_is_bought_is_kept_with_its_price_and_its_visit(run, elena, look):
    visit = ok(run("arrive", "elena"))["visit"]
    answer = ok(run("buy", "elena", "Shampoo refill", "--price", "9.50", "--quantity", "2", "--sold-by", "Ada"))
    assert set(answer) == {"id", "reminders"}
    bought = look(lambda: Purchase.get_by_id(answer["id"]))
    assert (bought.amount, bought.quantity, bought.visit_id) == (1900, 2, visit)


@pytest.mark.parametrize("price", ["12abc", "1e5", "NaN", "1_000", "1.234", "-3"])
def test_a_price_that_is_none_is_refused_and_nothing_is_kept(run, elena, look, price):
    code, complaint = run("buy", "elena", "Comb", f"--price={price}")
    assert code == 1
    assert "is not an amount" in complaint
    assert look(Purchase.select().count) == 0


def test_somebody_unknown_is_refused(run, elena, look):
    code, complaint = run("arrive", "Zebedee")
    assert (code, "\n" in complaint) == (1, False)
    assert look(Visit.select().count) == 0


@pytest.mark.parametrize("mood", ["0", "11", "fine"])
def test_a_mood_beyond_one_to_ten_is_wrong_usage(run, elena, mood):
    with pytest.raises(SystemExit) as left:
        run("arrive", "elena", "--mood", mood)
    assert left.value.code == 2


def test_what_was_done_without_a_concern_is_refused_whole(run, elena, look):
    code, complaint = run("finish", "elena", "--served-by", "Somebody New", "--act", "showed the mirror")
    assert code == 1
    assert "concerns them" in complaint
    assert look(Visit.select().count) == 0
