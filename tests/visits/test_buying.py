"""What was bought."""

import pytest

from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.visits import actions
from desktop_app.visits.tables import LineKind, Purchase


def test_a_purchase_belongs_to_the_visit_they_are_here_for(counter, elena, kim):
    visit = counter.perform(actions.arrive, elena).result
    counter.perform(actions.buy, elena, "Shampoo refill, rosemary", price=900, quantity=2, by=kim)
    bought = Purchase.get()
    assert (bought.visit_id, bought.amount, bought.quantity, bought.sold_by_id) == (visit, 1800, 2, kim)
    assert bought.kind is LineKind.PRODUCT
    assert JournalEntry.get(JournalEntry.kind == "purchase.made").text == "Shampoo refill, rosemary · 18"


def test_a_price_need_not_be_known_nor_anybody_be_here(perform, elena):
    perform(actions.buy, elena, "Comb")
    assert (Purchase.get().amount, Purchase.get().visit_id) == (None, None)


def test_what_comes_back_is_counted_below_nothing(perform, elena):
    perform(actions.buy, elena, "Comb", price=450, quantity=-1)
    assert Purchase.get().amount == -450


@pytest.mark.parametrize(("what", "quantity"), [("  ", 1), ("Comb", 0), ("Comb", 10**9)])
def test_nothing_and_far_too_much_are_refused(perform, elena, what, quantity):
    with pytest.raises(Mistake):
        perform(actions.buy, elena, what, quantity=quantity)
    assert Purchase.select().count() == 0


def test_buying_can_be_undone(perform, elena):
    perform(actions.buy, elena, "Comb")
    perform(undo_latest)
    assert Purchase.select().count() == 0
