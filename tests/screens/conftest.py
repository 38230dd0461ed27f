"""The window of the sample shop, with somebody before it."""

from collections.abc import Callable, Iterator

import pytest

from desktop_app.window import theme, typeface
from tests.journeys.conftest import a_busy_salon, at_the_busy_counter, stand_at
from tests.journeys.hand import Hand

__all__ = ["a_busy_salon", "at_the_busy_counter", "stand_at"]


def _on_the_card(hand: Hand, *taps: str, name: str = "elena marsh") -> None:
    hand.opens(name)
    hand.sees("Before she asks", "last here")
    for words in taps:
        hand.taps(words)


def _page(hand: Hand, key: str, says: str) -> None:
    hand.presses(key)
    hand.sees(says)


def _what_they_dislike(hand: Hand) -> None:
    _page(hand, "Ctrl+2", "Customers")
    hand.taps("What they dislike")
    hand.sees("For the day after", "1 to gather")


def _line_up(hand: Hand) -> None:
    hand.presses("Ctrl+1")
    hand.taps("Line-up")
    hand.sees("Save as PDF…", "expected")


def _what_happened(hand: Hand, *taps: str) -> None:
    _page(hand, "Ctrl+4", "Events")
    hand.taps("Events")
    hand.sees("Nothing was recorded yet")
    for words in taps:
        hand.taps(words)


def _ada_is_away(hand: Hand) -> None:
    _page(hand, "Ctrl+,", "Name of the shop")
    hand.tabs_to("Ada is away")
    hand.presses("Return")


def _at_hand(hand: Hand) -> None:
    _page(hand, "Ctrl+3", "Priya Raman: Post her the scarf swatch")
    hand.presses("Return")
    hand.sees("How did it go?")


SHEETS = {
    "a new customer": lambda hand: hand.opens("Zelda Quill"),
    "changing a card": lambda hand: _on_the_card(hand, "More to do with this card", "Change the card"),
    "a message": lambda hand: _on_the_card(hand, "More to do with this card", "Write"),
    "the welcome": lambda hand: _on_the_card(hand, "Arrive", name="odile"),
    "the goodbye": lambda hand: _on_the_card(hand, "Finish visit"),
    "what is on its way": lambda hand: _on_the_card(hand, "More to do with this card", "Something is on its way"),
    "praise": lambda hand: _on_the_card(hand, "More to do with this card", "Thank a colleague"),
    "the thanks of late": lambda hand: (
        _page(hand, "Ctrl+5", "Reminders and promises"),
        hand.presses(*["Alt+Right"] * 5),
        hand.taps("Who caught something?  C"),
    ),
    "asking what they dislike": lambda hand: _on_the_card(
        hand, "More to do with this card", "What do they dislike about us?"
    ),
    "making it right": lambda hand: _on_the_card(hand, "More to do with this card", "Make it right"),
    "looking back": lambda hand: _on_the_card(hand, "More to do with this card", "Look back on them"),
    "what stood in the way": lambda hand: (
        _page(hand, "Ctrl+4", "A policy stopped me"),
        hand.taps("A policy stopped me"),
    ),
    "what happened to the shop": lambda hand: _what_happened(hand, "Something happened"),
    "a reminder": lambda hand: _on_the_card(hand, "Add a reminder"),
    "a preference": lambda hand: _on_the_card(hand, "Add a preference"),
    "a colleague": lambda hand: _on_the_card(hand, "Who is serving?", "Add a colleague"),
    "a time away": _ada_is_away,
}
SHEET_SAYS = {
    "a new customer": "A new customer",
    "changing a card": "Change the card",
    "a message": "Write to El",
    "the welcome": "Welcome, ",
    "the goodbye": "Goodbye, El",
    "what is on its way": "On its way to El",
    "praise": "Who is to be thanked?",
    "the thanks of late": "Ada and Jo: Had the vinyl gloves out",
    "asking what they dislike": "As they said it",
    "making it right": "Make it right for El",
    "looking back": "Look back on El",
    "what stood in the way": "Which rule stood in the way?",
    "what happened to the shop": "What happened to the shop?",
    "a reminder": "A reminder for Elena Marsh",
    "a preference": "How it is known",
    "a colleague": "The name colleagues use",
    "a time away": "To, that day included",
}
PAGES = {
    "who is here": lambda hand: hand.sees("Elena Marsh, Cut & colour with Kim"),
    "the line-up": _line_up,
    "a card": _on_the_card,
    "the customers": lambda hand: _page(hand, "Ctrl+2", "Customers"),
    "what they dislike": _what_they_dislike,
    "what happened here": _what_happened,
    "the follow-ups": lambda hand: _page(hand, "Ctrl+3", "Priya Raman: Post her the scarf swatch"),
    "a call": _at_hand,
    "what went wrong": lambda hand: (
        _page(hand, "Ctrl+4", "A policy stopped me"),
        hand.taps("Open: 1"),
        hand.sees("They asked again"),
    ),
    "what is owed": lambda hand: (_page(hand, "Ctrl+4", "Owed"), hand.taps("Owed"), hand.sees("Code of a certificate")),
    "the ledger": lambda hand: (_page(hand, "Ctrl+4", "Ledger"), hand.taps("Ledger"), hand.sees("Take it back")),
    "the close of day": lambda hand: _page(hand, "Ctrl+5", "Reminders and promises"),
    "the insights": lambda hand: _page(hand, "Ctrl+6", "Whom did we think about?"),
    "the playbooks": lambda hand: _page(hand, "Ctrl+7", "When a worry about a visit is voiced"),
    "the settings": lambda hand: _page(hand, "Ctrl+,", "Name of the shop"),
}


@pytest.fixture(params=[*PAGES, *SHEETS])
def scene(request: pytest.FixtureRequest, at_the_busy_counter: Hand) -> Hand:
    """The counter with each page and each sheet in turn."""
    show_scene(at_the_busy_counter, request.param)
    return at_the_busy_counter


def show_scene(hand: Hand, name: str) -> None:
    """Bring a page or a sheet onto the screen."""
    (PAGES | SHEETS)[name](hand)
    if name in SHEET_SAYS:
        hand.sees(SHEET_SAYS[name])
    hand.waits()


@pytest.fixture
def large_text() -> Iterator[None]:
    """Text half as large again, for windows built from now on."""
    typeface.scale_text(1.5)
    yield
    typeface.scale_text(1.0)


@pytest.fixture
def dark(qapp) -> Iterator[Callable[[], None]]:
    """A switch to the dark theme, and back at the end."""
    yield lambda: theme.apply(qapp, theme.Appearance.DARK)
    theme.apply(qapp, theme.Appearance.LIGHT)
