"""The chain of records: whatever is changed, removed, added or swapped in the file since shows."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.closing.chain_rules import Link, broken, digest, seal
from desktop_app.closing.record_actions import close_day, reopen_day
from desktop_app.closing.tables import DayRecord
from desktop_app.foundation.database import database
from desktop_app.foundation.journal import JournalEntry
from desktop_app.keeping.checking import check

DAYS = ("2026-11-27", "2026-11-28", "2026-11-29")


@pytest.fixture
def three_days(perform, clock):
    """Three closed days in a file that lets go of what it should keep."""
    for _ in DAYS:
        perform(close_day)
        clock.turn(days=1)
    perform(reopen_day, dt.date(2026, 11, 29), "one came late")
    assert check().findings == ()
    for trigger in ("day_record_stays", "day_record_remains"):
        database.execute_sql(f"DROP TRIGGER {trigger}")


def changed(day):
    return f"the record of {day} was changed after the day was closed"


def out_of_order(day):
    return f"the record of {day} does not follow the one before it: one was removed, added or swapped"


@pytest.mark.parametrize(
    "new",
    [
        {"content": {"kind": "closed", "day": DAYS[1]}},
        {"day": "2026-11-30"},
        {"kind": "reopened"},
        {"at": dt.datetime(2026, 11, 28, 20, tzinfo=dt.UTC)},
    ],
    ids=lambda new: next(iter(new)),
)
def test_a_record_whose_content_day_kind_or_hour_was_changed_is_found(three_days, new):
    DayRecord.update(new).where(DayRecord.id == 2).execute()
    assert check().findings == (changed(new.get("day", DAYS[1])),)


def test_a_record_that_was_removed_is_found(three_days):
    DayRecord.delete().where(DayRecord.id == 2).execute()
    order, gone = check().findings
    assert order == out_of_order(DAYS[2])
    assert gone.startswith("a record was removed: Closed Saturday 28 November, seal ")


def test_the_last_record_is_missed_as_well(three_days):
    DayRecord.delete().where(DayRecord.id == 4).execute()
    (gone,) = check().findings
    assert gone.startswith("a record was removed: Opened again Sunday 29 November, seal ")


def test_two_records_that_were_swapped_are_found(three_days):
    for old, new in ((1, 9), (2, 1), (9, 2)):
        DayRecord.update(id=new).where(DayRecord.id == old).execute()
    found = check().findings
    assert {changed(DAYS[0]), changed(DAYS[1]), out_of_order(DAYS[0]), out_of_order(DAYS[1])} <= set(found)


def test_a_record_made_up_whole_with_a_digest_that_fits_is_found(three_days):
    last = DayRecord.get_by_id(4)
    content = last.content | {"why": "no reason"}
    DayRecord.update(content=content, digest=digest(content, last.before)).where(DayRecord.id == 4).execute()
    assert check().findings == (changed(DAYS[2]),)


def test_a_record_that_nobody_kept_is_found(three_days):
    content = {"kind": "closed", "day": "2026-11-30", "at": "2026-11-30T20:00:00+00:00", "by": None}
    before = DayRecord.get_by_id(4).digest
    DayRecord.create(
        day=dt.date(2026, 11, 30),
        at=dt.datetime(2026, 11, 30, 20, tzinfo=dt.UTC),
        content=content,
        before=before,
        digest=digest(content, before),
    )
    assert check().findings == (changed("2026-11-30"),)


def test_a_journal_of_the_first_form_which_names_no_seal_is_enough(three_days):
    JournalEntry.update(text="Closed the day").where(JournalEntry.kind == "day.closed").execute()
    assert check().findings == ()


def test_a_seal_is_short_enough_to_be_read_aloud():
    assert seal("3f2a99bc01de7788" + 48 * "0") == "seal 3f2a 99bc 01de 7788"


CONTENTS = st.lists(st.dictionaries(st.text(), st.integers() | st.text(), max_size=3), min_size=1, max_size=6)


def kept(contents):
    links, before = [], ""
    for number, content in enumerate(contents):
        own = digest(content, before)
        links.append(Link(str(number), content, before, own, said=True, told=seal(own)))
        before = own
    return links


@given(CONTENTS, st.data())
def test_any_change_to_any_record_shows_and_in_that_record_alone(contents, data):
    links = kept(contents)
    assert not list(broken(links))
    which = data.draw(st.integers(0, len(links) - 1))
    links[which] = replace(links[which], content=links[which].content | {"added": data.draw(st.text())})
    if links[which].content == contents[which]:
        return
    assert list(broken(links)) == [changed(which)]


@given(CONTENTS, st.data())
def test_any_other_order_shows_and_so_does_any_gap_before_the_last(contents, data):
    links = kept(contents)
    some = data.draw(st.lists(st.sampled_from(links), unique_by=id, min_size=1))
    assert bool(list(broken(some))) == (some != links[: len(some)])


@given(CONTENTS, st.data())
def test_whoever_writes_the_rest_of_the_chain_anew_does_not_have_its_seals(contents, data):
    links = kept(contents)
    which = data.draw(st.integers(0, len(links) - 1))
    forged = kept([*contents[:which], contents[which] | {"forged": True}, *contents[which + 1 :]])
    retold = [replace(made, told=link.told) for made, link in zip(forged, links, strict=True)]
    assert list(broken(retold)) == ([] if forged == links else [changed(place) for place in range(which, len(links))])
