"""What changes a customer's card, and how it is taken back."""

import datetime as dt

import pytest

from desktop_app.customers import actions
from desktop_app.customers.drafts import CustomerDraft, DateDraft, EmailDraft, PhoneDraft
from desktop_app.customers.queries import card
from desktop_app.customers.tables import Customer, Phone, Photo, Pronoun
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_batch, undo_latest

WHOLE = CustomerDraft(
    "Elena Marsh",
    call="El",
    pronoun=Pronoun.SHE,
    since=dt.date(2021, 11, 3),
    phones=(PhoneDraft("07700 900123", "home"), PhoneDraft("07700 900124")),
    emails=(EmailDraft("elena@example.com"),),
    dates=(DateDraft("birthday", 3, 14),),
    cards=("RG1",),
    tags=("music", "VIP"),
)


def draft_of(customer):
    held = card(customer)
    return CustomerDraft(**{name: getattr(held, name) for name in CustomerDraft.__slots__})


def test_a_card_holds_all_the_draft_said(perform):
    assert draft_of(perform(actions.add, WHOLE)) == WHOLE


def test_adding_is_told_in_the_journal(perform):
    elena = perform(actions.add, WHOLE)
    entry = JournalEntry.get()
    assert (entry.kind, entry.customer, entry.text) == (actions.ADDED, elena, "Elena Marsh")


def test_many_are_added_in_the_order_given_and_undone_as_a_batch(counter):
    drafts = [CustomerDraft(f"N{number}", phones=(PhoneDraft(f"07700 90{number:04}"),)) for number in range(900)]
    ids = counter.perform(actions.add_many, drafts, batch=1).result
    assert [card(ids[place]).name for place in (0, 450, 899)] == ["N0", "N450", "N899"]
    assert card(ids[450]).phones == (PhoneDraft("07700 900450"),)
    counter.perform(undo_batch, 1)
    assert Customer.select().count() == Phone.select().count() == 0


def test_where_one_cannot_be_added_nobody_is(perform):
    with pytest.raises(Mistake):
        perform(actions.add_many, [CustomerDraft("Ann"), CustomerDraft(" ")])
    assert Customer.select().count() == 0


def test_editing_changes_only_what_differs_and_can_be_taken_back(perform):
    elena = perform(actions.add, WHOLE)
    kept = Phone.get(Phone.written == "07700 900124").id
    other = CustomerDraft("Elena Marsh-Poe", phones=WHOLE.phones[1:], tags=("VIP", "new"))
    perform(actions.edit, elena, other)
    assert draft_of(elena) == other
    assert Phone.get().id == kept
    perform(undo_latest)
    assert draft_of(elena) == WHOLE


def test_editing_nothing_leaves_no_trace(perform):
    elena = perform(actions.add, WHOLE)
    perform(actions.edit, elena, WHOLE)
    assert [entry.kind for entry in JournalEntry.select()] == [actions.ADDED]


def test_a_card_of_somebody_else_is_refused_by_name(perform):
    perform(actions.add, WHOLE)
    ann = perform(actions.add, CustomerDraft("Ann"))
    for refused in ((actions.edit, ann, CustomerDraft("Ann", cards=("rg1",))), (actions.add_card, ann, "RG1")):
        with pytest.raises(Mistake, match="RG1 belongs to Elena Marsh already"):
            perform(*refused)


def test_two_of_one_file_cannot_have_the_same_card(perform):
    with pytest.raises(Mistake, match="the same card"):
        perform(actions.add_many, [CustomerDraft("Ann", cards=("X1",)), CustomerDraft("Bea", cards=("x1",))])


def test_a_card_that_replaced_another_can_be_taken_off(perform):
    elena = perform(actions.add, WHOLE)
    perform(actions.add_card, elena, "RG2", replaces="RG1")
    perform(actions.edit, elena, WHOLE)
    assert card(elena).cards == ("RG1",)
    perform(undo_latest)
    assert card(elena).cards == ("RG1", "RG2")


def test_tags_come_and_go(perform):
    elena = perform(actions.add, WHOLE)
    perform(actions.add_tag, elena, " window chair ")
    perform(actions.add_tag, elena, "vip")
    perform(actions.remove_tag, elena, "music")
    assert card(elena).tags == ("VIP", "window chair")
    with pytest.raises(Mistake, match="needs a word"):
        perform(actions.add_tag, elena, " ")


def test_relations_are_said_changed_and_ended(perform):
    elena, tom = perform(actions.add, WHOLE), perform(actions.add, CustomerDraft("Tom"))
    perform(actions.relate, elena, tom, "son")
    perform(actions.relate, elena, tom, "step-son")
    assert [(other.id, other.name, other.label) for other in card(elena).relations] == [(tom, "Tom", "step-son")]
    perform(actions.relate, elena, tom, "")
    assert card(elena).relations == ()
    with pytest.raises(Mistake, match="somebody else"):
        perform(actions.relate, elena, elena, "self")


def test_the_newest_photo_counts_and_undo_brings_the_older_back(perform):
    elena = perform(actions.add, WHOLE)
    assert card(elena).photo is None
    perform(actions.set_photo, elena, b"first")
    perform(actions.set_photo, elena, b"second")
    perform(actions.set_photo, elena, b"")
    assert card(elena).photo is None
    perform(undo_latest)
    assert card(elena).photo == b"second"
    perform(undo_latest)
    assert card(elena).photo == b"first"
    assert Photo.select().count() == 1


def test_being_seen_only_ever_moves_forward(perform):
    elena = perform(actions.add, WHOLE)
    perform(actions.seen, elena, dt.date(2026, 11, 20))
    perform(actions.seen, elena, dt.date(2026, 1, 1))
    assert card(elena).last_seen == dt.date(2026, 11, 20)


def test_the_trash_gives_back(perform):
    elena = perform(actions.add, WHOLE)
    perform(actions.trash, elena)
    assert card(elena).in_trash
    perform(actions.bring_back, elena)
    assert not card(elena).in_trash
    kinds = [entry.kind for entry in JournalEntry.select().order_by(JournalEntry.id)]
    assert kinds == [actions.ADDED, actions.TRASHED, actions.BROUGHT_BACK]


def test_nothing_is_done_to_somebody_who_is_not_there(perform):
    with pytest.raises(Mistake, match="no longer here"):
        perform(actions.trash, 7)
