"""From a customer to everything the card shows of them: the queries alone, and from the click to all panels painted."""

from functools import partial

from desktop_app.card import whole_card
from desktop_app.foundation.database import open_file
from desktop_app.foundation.shop_file import FILE_NAME
from tests.benchmarks.screen import Paints
from tests.benchmarks.shops import NOW, forget

COLD = 12
read_card = partial(whole_card, today=NOW.date())


def test_reading_a_card(measure, at_counter, floor, questions):
    measure("read a whole card", read_card, questions.customers(), bare=floor.customer, bar="")


def test_reading_a_card_while_the_file_is_not_in_memory(measure, shop, questions):
    def begin_anew(_):
        forget(shop / FILE_NAME)
        open_file(shop / FILE_NAME)

    measure(
        "read a card, file not in memory", read_card, questions.customers()[:COLD], before=begin_anew, bar="", warm=0
    )


def test_opening_a_card_at_the_window(measure, screen, floor, questions):
    card = screen.window.counter
    paints = [Paints(part) for part in (card.header, card.strip, card.preferences)]

    def before(_):
        for part in paints:
            part.count = 0

    def open_card(customer):
        screen.window.open_customer(customer)
        screen.settle()
        assert all(part.count for part in paints)

    measure(
        "click to the whole card painted",
        open_card,
        questions.customers(),
        bare=floor.customer,
        before=before,
        bar="p99 33 ms",
    )
