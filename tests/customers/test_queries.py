"""Whom a word names, and what happened to them."""

import datetime as dt

import pytest

from desktop_app.customers import actions
from desktop_app.customers.doubles import maybe_same
from desktop_app.customers.drafts import CustomerDraft, EmailDraft, PhoneDraft
from desktop_app.customers.list_queries import KEYS, NEXT, ROWS, Order, in_trash, of_tag, page, tags
from desktop_app.customers.queries import card, resolve, timeline, timeline_length
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.staff.actions import ensure_member


def test_a_customer_is_named_by_id_uid_name_number_or_anything_that_finds_one(add):
    elena = add("Elena Marsh", phone="07700 900123", cards=("RG1",), email="elena@example.com", tags=("cello",))
    add("Helena Poe", phone="07700 900999", cards=("RG12",), email="elena@example.com.au")
    named = (
        str(elena),
        card(elena).uid,
        "elena",
        " Elena Marsh ",
        "marsh",
        "0123",
        "rg1",
        "elena@example.com",
        "cello",
    )
    assert [resolve(text) for text in named] == [elena] * len(named)


def test_the_whole_name_wins_over_longer_ones(add):
    elena = add("Elena Marsh")
    add("Elena Marshall")
    assert resolve("Elena Marsh") == elena


def test_who_it_could_be_is_said(add):
    ann, other = add("Ann Lee"), add("Ann Poe")
    with pytest.raises(Mistake, match=rf"“ann” could be Ann Lee \({ann}\), Ann Poe \({other}\)\."):
        resolve("ann")
    with pytest.raises(Mistake, match="Nobody is found by “xyz”"):
        resolve("xyz")


def test_who_is_in_the_trash_is_not_named(add, perform):
    ann = add("Ann Lee")
    perform(actions.trash, ann)
    with pytest.raises(Mistake, match="Nobody"):
        resolve(str(ann))


def test_a_customer_who_never_was_has_no_card(counter):
    with pytest.raises(Mistake, match="no longer here"):
        card(7)


def say(act, customer, kind, text, day):
    act.record(kind, customer=customer, text=text, day=day)


def test_the_timeline_is_newest_first_with_who_recorded_it(add, perform, counter):
    ann = add("Ann Lee")
    counter.by = perform(ensure_member, "Kim")
    perform(say, ann, "observation.noted", "Card is worn", dt.date(2026, 10, 12))
    perform(say, ann, "visit.imported", "Cut & colour", dt.date(2026, 10, 20))
    perform(say, ann, "preference.confirmed", "not shown", dt.date(2026, 11, 1))
    rows = timeline(ann, 10)
    assert [(row.kind, row.text, row.by) for row in rows] == [
        ("customer.added", "Ann Lee", ""),
        ("visit.imported", "Cut & colour", "Kim"),
        ("observation.noted", "Card is worn", "Kim"),
    ]
    assert timeline_length(ann) == 3
    assert timeline(ann, 1) == rows[:1]


def test_what_was_undone_is_not_in_the_timeline(add, perform):
    ann = add("Ann Lee")
    perform(say, ann, "visit.imported", "Cut", dt.date(2026, 10, 20))
    perform(undo_latest)
    assert [row.kind for row in timeline(ann, 10)] == ["customer.added"]


def same(*args, but=None, **parts):
    return {other.name: other.why for other in maybe_same(CustomerDraft(*args, **parts), but)}


def test_a_likely_double_is_named_with_all_that_speaks_for_it(add):
    add("Ann Lee", phone="07700 900123", email="ann@example.com")
    add("Bea Poe")
    draft = {"phones": (PhoneDraft("+44 7700 900123"),), "emails": (EmailDraft("ANN@example.com"),)}
    assert same("Lee, Ann", **draft) == {"Ann Lee": "same phone, same e-mail, same name"}
    assert same("Anne Lee", **draft) == {"Ann Lee": "same phone, same e-mail"}


def test_a_family_may_share_an_address(add):
    add("Ann Lee", email="family@example.com")
    assert same("Bert Lee-Poe", emails=(EmailDraft("family@example.com"),)) == {}


def test_nobody_is_their_own_double_and_an_empty_draft_is_nobodys(add, perform):
    ann = add("Ann Lee")
    assert same("Ann Lee", but=ann) == {}
    assert same("") == same("🙂") == {}
    perform(actions.trash, ann)
    assert same("Ann Lee") == {}


@pytest.fixture
def many(perform):
    drafts = [
        CustomerDraft(
            f"Name {number % 7}",
            since=dt.date(2020, 1, 1) + dt.timedelta(days=number % 11),
            tags=("even",) if number % 2 == 0 else (),
        )
        for number in range(120)
    ]
    ids = perform(actions.add_many, drafts)
    for number in range(0, 120, 5):
        perform(actions.seen, ids[number], dt.date(2026, 1, 1) + dt.timedelta(days=number % 30))
    return ids


def all_pages(order, *among):
    listed, some = [], page(order, among)
    while some:
        assert len(some) <= 50
        listed += some
        some = page(order, among, some[-1])
    return listed


@pytest.mark.parametrize("order", Order)
def test_page_by_page_everybody_is_listed_once(many, order):
    assert sorted(row.id for row in all_pages(order)) == sorted(many)


def test_the_list_is_in_its_order(many):
    assert [row.name for row in all_pages(Order.NAME)] == sorted(f"Name {number % 7}" for number in range(120))
    seen = [row.last_seen or dt.date.min for row in all_pages(Order.LAST_SEEN)]
    assert seen == sorted(seen, reverse=True)
    since = [row.since for row in all_pages(Order.SINCE)]
    assert since == sorted(since, reverse=True)


def test_names_are_listed_without_regard_to_case_and_accents(add):
    for name in ("Zoe", "Łukasz", "ada", "Émile", "O'Brien", "Oak"):
        add(name)
    assert [row.name for row in page(Order.NAME)] == ["ada", "Émile", "Łukasz", "Oak", "O'Brien", "Zoe"]


def test_the_list_can_be_of_one_tag(many):
    assert tags() == ("even",)
    assert sorted(row.id for row in all_pages(Order.NAME, of_tag("even"))) == sorted(many[::2])
    assert all(row.tags == "even" for row in page(Order.NAME, [of_tag("even")]))


def test_a_page_is_found_and_not_counted_off(many, counter):
    for key, beyond, direction in KEYS.values():
        sql = ROWS.format(key=key, among="", after=NEXT.format(key=key, beyond=beyond), direction=direction)
        plan = " ".join(
            row[3]
            for row in database.execute_sql("EXPLAIN QUERY PLAN " + sql, {"after": "x", "after_id": 1, "page": 50})
        )
        assert "SEARCH customer USING INDEX customer_by" in plan
        assert "TEMP B-TREE FOR ORDER BY" not in plan


def test_the_trash_tells_how_long_it_keeps(add, perform, clock):
    ann, bea = add("Ann"), add("Bea")
    perform(actions.trash, ann)
    clock.turn(days=10)
    perform(actions.trash, bea)
    assert [(row.name, row.days_left) for row in in_trash(clock.now())] == [("Bea", 30), ("Ann", 20)]
    assert page(Order.NAME) == ()
