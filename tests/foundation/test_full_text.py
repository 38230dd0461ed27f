"""Searches follow their tables within the act, whatever changes them."""

import pytest

from desktop_app.customers import actions
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation.database import database
from desktop_app.foundation.full_text import FullTextDue
from desktop_app.foundation.undo import undo_latest


def found(word):
    return [row[0] for row in database.execute_sql("SELECT rowid FROM name_search WHERE name_search MATCH ?", [word])]


def test_a_search_is_right_when_the_act_is_done(perform):
    ann = perform(actions.add, CustomerDraft("Ann"))
    assert found("ann") == [ann]
    assert FullTextDue.select().count() == 0


def test_several_changes_in_one_act_leave_only_the_last(counter):
    def rename_twice(act):
        customer = actions.add(act, CustomerDraft("Ann"))
        actions.edit(act, customer, CustomerDraft("Bea"))
        actions.edit(act, customer, CustomerDraft("Cleo"))
        return customer

    customer = counter.perform(rename_twice).result
    assert (found("ann"), found("bea"), found("cleo")) == ([], [], [customer])


def test_undo_takes_a_search_back_too(counter):
    ann = counter.perform(actions.add, CustomerDraft("Ann")).result
    counter.perform(actions.edit, ann, CustomerDraft("Bea"))
    counter.perform(undo_latest)
    assert (found("ann"), found("bea")) == ([ann], [])
    counter.perform(undo_latest)
    assert found("ann") == []


def test_a_failed_act_leaves_the_search_as_it_was(counter):
    def stumble(act):
        actions.add(act, CustomerDraft("Ann"))
        raise ValueError("stumbled")

    with pytest.raises(ValueError, match="stumbled"):
        counter.perform(stumble)
    assert found("ann") == []
    assert FullTextDue.select().count() == 0
