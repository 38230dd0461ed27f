"""Thanks for something real, to several people together, and never a ranking."""

import ast
import inspect
import re
from pathlib import Path

import pytest
from peewee import IntegrityError

import desktop_app.praise
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo, undo_latest
from desktop_app.noticing.actions import note
from desktop_app.praise import queries
from desktop_app.praise.actions import praise
from desktop_app.praise.queries import given, lately, praise_of
from desktop_app.praise.rules import Occasion, Tie, named, occasion_words
from desktop_app.praise.tables import Kudos
from desktop_app.recovery.actions import open_incident
from desktop_app.reminders.actions import add as remind
from desktop_app.reminders.actions import done
from desktop_app.reminders.rules import NewReminder
from desktop_app.visits.actions import arrive, finish


@pytest.fixture
def happened(perform, clock, elena, kim):
    """One thing of every kind, a minute apart."""
    perform(arrive, elena)
    perform(finish, elena, services=["Cut", "Colour"])
    clock.turn(minutes=1)
    reminder = perform(remind, NewReminder(customer=elena, text="Ring her", due=clock.today()))
    perform(done, reminder)
    clock.turn(minutes=1)
    perform(open_incident, elena, "colour on the sleeve", noticed=True)
    clock.turn(minutes=1)
    perform(note, elena, "hates the draught")


def test_several_people_are_thanked_together(perform, kim, ada):
    kudos = perform(praise, [kim, ada, kim], "Found the lost earring")
    (thanks,) = given()
    assert (thanks.id, thanks.colleagues, thanks.text) == (kudos, ("Ada", "Kim"), "Found the lost earring")
    assert (thanks.by, thanks.occasion, thanks.about, thanks.customer) == ("Kim", None, "", "")


def test_what_happened_lately_can_be_chosen_the_latest_first(happened, clock, kim):
    found = lately(clock.today())
    assert [one.words for one in found] == [
        "Noticed about Elena Marsh: hates the draught",
        "Caught before Elena Marsh said a word: colour on the sleeve",
        "Done for Elena Marsh: Ring her",
        "The visit of Elena Marsh: Cut, Colour",
    ]
    assert {one.staff for one in found[:3]} == {kim}


def test_what_was_complained_of_was_not_caught_first(perform, clock, elena):
    perform(open_incident, elena, "colour on the sleeve")
    assert lately(clock.today()) == ()


def test_what_is_long_ago_is_not_offered(happened, clock):
    clock.turn(days=8)
    assert lately(clock.today()) == ()


def test_only_what_happened_to_one_customer_can_be_asked_for(happened, perform, clock, elena):
    perform(note, None, "the bell at the door is broken")
    assert len(lately(clock.today())) == 5
    assert {one.customer for one in lately(clock.today(), elena)} == {elena}


def test_thanks_stay_tied_to_each_kind_of_thing(happened, perform, clock, elena, kim):
    for one in lately(clock.today()):
        thanks = praise_of(perform(praise, [kim], "Well done", occasion=one.occasion))
        assert (thanks.occasion, thanks.customer_id) == (one.occasion, elena)
    assert [thanks.about for thanks in given()] == [
        "The visit of Elena Marsh",
        "Done for Elena Marsh: Ring her",
        "Caught before Elena Marsh said a word: colour on the sleeve",
        "Noticed about Elena Marsh: hates the draught",
    ]


def test_what_was_taken_back_cannot_be_thanked_for(perform, kim):
    with pytest.raises(Mistake, match="taken back"):
        perform(praise, [kim], "Well done", occasion=Occasion(Tie.VISIT, 77))


def test_what_was_thanked_for_stays_while_the_thanks_do(perform, counter, elena, kim):
    incident = counter.perform(open_incident, elena, "a stain", noticed=True)
    perform(praise, [kim], "Saw it first", occasion=Occasion(Tie.INCIDENT, incident.result))
    performed = database.execute_sql("SELECT performed_id FROM journal_entry WHERE kind = 'incident.opened'")
    with pytest.raises(Mistake, match="Undo that first"):
        perform(undo, performed.fetchone()[0])


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "x" * 501])
def test_thanks_need_a_few_words(perform, kim, text):
    with pytest.raises(Mistake):
        perform(praise, [kim], text)
    assert Kudos.select().count() == 0


def test_somebody_is_thanked(perform):
    with pytest.raises(Mistake, match="Who is to be thanked"):
        perform(praise, [], "Well done")


def test_thanks_can_be_taken_back(perform, kim, ada):
    kudos = perform(praise, [kim, ada], "Well done")
    perform(undo_latest)
    assert given() == ()
    with pytest.raises(Mistake, match="taken back"):
        praise_of(kudos)


def test_nothing_is_tied_to_two_things_at_once(happened, clock):
    with pytest.raises(IntegrityError, match="CHECK"):
        Kudos.create(text="x", day=clock.today(), at=clock.now(), visit=1, reminder=1)


@pytest.mark.parametrize(
    ("tie", "customer", "words", "said"),
    [
        (Tie.VISIT, "Ann", "", "The visit of Ann"),
        (Tie.OBSERVATION, "", "the bell is broken", "Noticed: the bell is broken"),
        (Tie.REMINDER, "Ann", "Ring her", "Done for Ann: Ring her"),
    ],
)
def test_an_occasion_is_said_in_a_line(tie, customer, words, said):
    assert occasion_words(tie, customer, words) == said


def test_names_are_said_together():
    assert [named(names) for names in (["Ada"], ["Ada", "Kim"], ["Ada", "Kim", "Tomas"])] == [
        "Ada", "Ada and Kim", "Ada, Kim and Tomas"
    ]  # fmt: skip


def sql_of_the_feature():
    """Every text of the feature that asks the file something."""
    for path in Path(desktop_app.praise.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "SELECT" in node.value:
                yield node.value


def test_no_query_counts_sums_or_ranks():
    asked = tuple(sql_of_the_feature())
    assert asked
    counting = re.compile(r"\b(count|sum|total|avg|max|min|rank|row_number)\s*\(|GROUP\s+BY|\bOVER\b", re.IGNORECASE)
    assert [sql for sql in asked if counting.search(sql)] == []


def test_no_query_of_the_feature_counts_through_peewee_either():
    called = {"count", "COUNT", "SUM", "group_by"}
    for path in Path(desktop_app.praise.__path__[0]).glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        found = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        found |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert not found & called, path.name


def test_no_query_can_be_asked_about_one_colleague():
    for name, query in inspect.getmembers(queries, inspect.isfunction):
        assert not {"staff", "member", "colleague", "by"} & set(inspect.signature(query).parameters), name
