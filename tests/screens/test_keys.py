"""Every key that the window knows, and the way of Tab through it."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.eyes import said_by


def focused() -> str:
    control = QApplication.focusWidget()
    return "\n".join(said_by(control)) if control else ""


@pytest.fixture
def card(at_the_busy_counter):
    """Elena's card, with the keyboard in the search field."""
    at_the_busy_counter.opens("elena marsh")
    at_the_busy_counter.sees("Before she asks", "last here 38 days ago", "Take-home card", "Values")
    at_the_busy_counter.presses("Ctrl+K")
    return at_the_busy_counter


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("Ctrl+1", "Who is here"),
        ("Ctrl+2", "Customers"),
        ("Ctrl+3", "Drag what is selected onto a day"),
        ("Ctrl+4", "A policy stopped me"),
        ("Ctrl+5", "Close of day"),
        ("Ctrl+6", "Who was thought of"),
        ("Ctrl+,", "Name of the shop"),
    ],
)
def test_a_key_goes_to_each_page(at_the_busy_counter, key, says):
    at_the_busy_counter.presses("Ctrl+,", "Ctrl+2", key)
    at_the_busy_counter.sees(says)


@pytest.mark.parametrize("page", ["Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+,"])
def test_searching_and_noticing_are_one_key_away_from_every_page(at_the_busy_counter, page):
    counter = at_the_busy_counter
    counter.presses(page, "Ctrl+N")
    counter.types("red scarf left at the door")
    counter.sees("red scarf left at the door", "Keep")
    counter.presses(page, "Ctrl+K")
    counter.types("odile")
    counter.sees("Odile Fournier, ")


def test_f11_fills_the_screen_and_gives_it_back(at_the_busy_counter):
    window = at_the_busy_counter.window
    at_the_busy_counter.presses("F11")
    assert window.isFullScreen()
    at_the_busy_counter.presses("F11")
    assert not window.isFullScreen()


def test_f6_goes_from_panel_to_panel_and_shift_f6_back(card):
    forth = [focused()]
    for _ in range(7):
        card.presses("F6")
        forth.append(focused())
    panels = ["Search", "Here now", "Give her a new loyalty card", "What did you notice", "Preferences", "Reminders"]
    for place, words in enumerate(panels):
        assert words in forth[place]
    assert "Counter" in forth[len(panels)]
    assert forth[-1] == forth[0]
    back = [focused()]
    for _ in range(7):
        card.presses("Shift+F6")
        back.append(focused())
    assert back == forth[::-1]


def test_tab_goes_the_way_the_eye_does(card):
    seen = [focused()]
    while len(seen) < 80:
        card.presses("Tab")
        if focused() == seen[0]:
            break
        seen.append(focused())
    way = [
        "Search",
        "More to do with this card",
        "Finish visit",
        "1. Give her a new loyalty card",
        ". Bring mint tea",
        "Take-home card",
        "All ",
        "What did you notice",
        "Add a preference",
        "Preferences",
        "Add a reminder",
        "Next 7 days",
        "Who is serving?",
        "Counter",
    ]
    places = [next(place for place, words in enumerate(seen) if stop in words) for stop in way]
    assert places == sorted(places), list(zip(way, places, strict=True))


def test_up_down_enter_l_and_n_work_on_a_focused_suggestion(card):
    card.tabs_to("1. Give her a new loyalty card")
    card.presses("Down")
    assert "2. Rinse twice" in focused()
    card.presses("N")
    card.sees("Not right. Why?")
    card.presses("Escape", "L")
    card.sees("Comes back when she pays, or next time")
    card.presses("Escape", "Return")
    card.sees("Done, 14:12. Rinse twice, then dry the collar")
