from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.screens.counter_screen import CounterScreen
from desktop_app.visits.actions import finish
from desktop_app.visits.goodbye import Afterwards


@pytest.fixture
def write(background, qtbot) -> Callable:
    """Does an action on the database thread and gives its result."""

    def writes(action, *args, **options):
        results = []
        background.write(action, *args, then=results.append, **options)
        qtbot.waitUntil(lambda: bool(results))
        return results[0]

    return writes


@pytest.fixture
def card(background, qtbot, write):
    """The counter with a card open that has something for the day after."""
    customer = write(add, CustomerDraft("Elena Marsh"))
    write(finish, customer, services=["Cut"], concern="will it sit?")
    screen = CounterScreen(
        background, Afterwards(lambda *_: None, lambda _: None, lambda *_: (), lambda *_: None, lambda _: None)
    )
    qtbot.addWidget(screen)
    screen.resize(982, 704)
    screen.show()
    screen.open(customer)
    qtbot.waitUntil(lambda: screen.day_after.isVisible() and not screen.strip.rows[1].isVisible())
    return screen


def shown(card: CounterScreen) -> list[bool]:
    parts: list[QWidget] = [card.strip, card.day_after, card.timeline, card.timeline.events]
    return [part.isVisible() for part in parts]


def test_where_there_is_room_all_of_it_shows(card):
    assert shown(card) == [True, True, True, True]


@pytest.mark.parametrize(
    ("height", "left"),
    [(500, [True, True, True, False]), (430, [True, True, False, False]), (390, [True, False, False, False])],
)
def test_the_lower_the_window_the_less_shows_beside_the_suggestions(card, qtbot, height, left):
    card.setMinimumSize(1, 1)  # as in the window, which may be lower than its parts would like
    card.resize(982, height)

    qtbot.waitUntil(lambda: shown(card) == left)
