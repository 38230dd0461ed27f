"""The spine: one act, one transaction, one announcement; and the way back."""

import datetime as dt

import pytest
from peewee import IntegrityError, InterfaceError

from desktop_app.foundation.act import Change
from desktop_app.foundation.journal import JournalEntry, Performed, RowChange
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo, undo_batch, undo_latest
from desktop_app.staff.tables import Staff


def hire(act, name):
    member = act.insert(Staff(name=name))
    act.record("staff.added", subject=member.id, text=name)
    return member.id


def rename(act, member, name):
    act.update(Staff.get_by_id(member), name=name)
    act.record("staff.renamed", subject=member, text=name)


def dismiss(act, member):
    act.delete(Staff.get_by_id(member))
    act.record("staff.removed", subject=member)


def hire_and_stumble(act, name):
    hire(act, name)
    raise ValueError("stumbled")


def names():
    return [member.name for member in Staff.select().order_by(Staff.name)]


def test_an_act_is_stored_with_who_when_and_what(counter):
    done = counter.perform(hire, "Kim", by=7)
    entry = JournalEntry.get()
    assert (entry.kind, entry.subject, entry.text) == ("staff.added", done.result, "Kim")
    assert (entry.performed.staff, entry.performed.at) == (7, counter.clock.now())
    assert entry.day == dt.date(2026, 11, 27)
    assert done.change == Change(frozenset({"staff.added"}), frozenset())


def test_a_failed_act_leaves_nothing_and_announces_nothing(counter):
    with pytest.raises(ValueError, match="stumbled"):
        counter.perform(hire_and_stumble, "Kim")
    assert names() == []
    assert Performed.select().count() == JournalEntry.select().count() == 0


def test_the_same_act_twice_is_done_once(counter):
    counter.perform(hire, "Kim", uid="tap-1")
    again = counter.perform(hire, "Ada", uid="tap-1")
    assert names() == ["Kim"]
    assert not again.change


def test_reactions_happen_in_the_same_transaction(counter):
    def broken(act, entry):
        raise ValueError(entry.text)

    counter.reactions = {"staff.added": [broken]}
    with pytest.raises(ValueError, match="Kim"):
        counter.perform(hire, "Kim")
    assert names() == []


def test_a_reaction_may_set_off_the_next(counter):
    counter.reactions = {
        "staff.added": [lambda act, entry: act.record("round.first")],
        "round.first": [lambda act, entry: act.record("round.second")],
    }
    assert counter.perform(hire, "Kim").change.kinds == {"staff.added", "round.first", "round.second"}


def test_undo_takes_back_what_was_added(counter):
    counter.perform(hire, "Kim")
    undone = counter.perform(undo_latest)
    assert names() == []
    assert undone.result == ["Kim"]
    assert "staff.added" in undone.change.kinds


def test_undo_puts_back_what_was_changed_and_what_was_removed(counter):
    kim = counter.perform(hire, "Kim").result
    counter.perform(rename, kim, "Kimberley")
    counter.perform(dismiss, kim)
    assert names() == []
    counter.perform(undo_latest)
    assert names() == ["Kimberley"]
    counter.perform(undo_latest)
    assert names() == ["Kim"]
    counter.perform(undo_latest)
    assert names() == []
    with pytest.raises(Mistake, match="nothing to undo"):
        counter.perform(undo_latest)


def test_undo_is_refused_where_a_later_act_builds_on_it(counter):
    kim = counter.perform(hire, "Kim").result
    first = Performed.get().id
    counter.perform(rename, kim, "Kimberley")
    with pytest.raises(Mistake, match="changed again since"):
        counter.perform(undo, first)
    assert names() == ["Kimberley"]


def test_undo_leaves_alone_what_else_changed_in_the_row_since(counter):
    kim = counter.perform(hire, "Kim").result
    counter.perform(rename, kim, "Kimberley")
    renamed = Performed.select().order_by(Performed.id.desc()).get().id
    counter.perform(lambda act: act.update(Staff.get_by_id(kim), active=False))
    counter.perform(undo, renamed)
    member = Staff.get_by_id(kim)
    assert (member.name, member.active) == ("Kim", False)


def test_nothing_is_undone_twice(counter):
    counter.perform(hire, "Kim")
    first = Performed.get().id
    counter.perform(undo, first)
    with pytest.raises(Mistake, match="undone already"):
        counter.perform(undo, first)


def test_everyone_undoes_their_own_acts(counter):
    counter.perform(hire, "Kim", by=1)
    counter.perform(hire, "Ada", by=2)
    counter.perform(undo_latest, by=1)
    assert names() == ["Ada"]


def test_yesterdays_acts_are_not_undone_by_the_key(counter, clock):
    counter.perform(hire, "Kim")
    clock.turn(days=1)
    with pytest.raises(Mistake):
        counter.perform(undo_latest)


def test_a_batch_is_undone_as_one(counter):
    def hire_many(act, people):
        act.insert_many(Staff, [{"name": name} for name in people])
        act.record("staff.added")

    counter.perform(hire_many, [f"A{n}" for n in range(700)], batch=3)
    counter.perform(hire_many, [f"B{n}" for n in range(700)], batch=3)
    counter.perform(hire, "Kim")
    assert RowChange.select().count() == 3
    assert counter.perform(undo_batch, 3).result == 2
    assert names() == ["Kim"]


def test_many_rows_come_back_with_their_ids_in_order(counter):
    ids = counter.perform(lambda act: act.insert_many(Staff, [{"name": f"N{n}"} for n in range(1200)])).result
    assert [Staff.get_by_id(ids[n]).name for n in (0, 600, 1199)] == ["N0", "N600", "N1199"]


def test_an_act_that_changes_nothing_leaves_no_trace(counter):
    kim = counter.perform(hire, "Kim").result
    counter.perform(lambda act: act.update(Staff.get_by_id(kim), name="Kim"))
    assert Performed.select().count() == 1


def test_the_journal_is_only_added_to(counter):
    counter.perform(hire, "Kim")
    with pytest.raises(IntegrityError, match="only ever added to"):
        Performed.update(uid="other").execute()


def test_another_thread_has_no_connection(counter):
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as elsewhere, pytest.raises(InterfaceError):
        elsewhere.submit(names).result()
