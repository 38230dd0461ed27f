"""The card a customer takes home: how to repeat there what was done here."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.playbooks.conditions import names_any
from desktop_app.playbooks.wording import quoted
from desktop_app.reminders.days import date_words
from desktop_app.visits.courtesies import Steps

STEPS = 3  # lines to write on; a card that holds more is not read
MOST_PARTS = 2  # likewise
FIRST_STEP = "1. "


@dataclass(frozen=True, slots=True)
class TakeHome:
    """What is known before anybody writes: whose card it is, what was done and bought, and what concerns them."""

    shop: str
    name: str
    day: dt.date
    services: tuple[str, ...]
    worry: str
    products: tuple[str, ...]
    how_tos: tuple[Steps, ...] = ()


def first_draft(card: TakeHome) -> str:
    """Give the text to go on with: for whom, what was done, the question, room for steps, what to do it with."""
    done = ", ".join([*card.services, date_words(card.day, card.day)])
    steps = [_numbered(how_to.title, how_to.steps) for how_to in card.how_tos] or [_numbered("", [""] * STEPS)]
    products = f"With {', '.join(card.products)}" if card.products else ""
    parts = (f"For {card.name}", done, quoted(card.worry) if card.worry else "", *steps, products, card.shop)
    return "\n\n".join(part for part in parts if part)


def fitting(how_tos: Iterable[Steps], names: Iterable[str]) -> tuple[Steps, ...]:
    """Give how to go on at home with services and products of these names, as much of it as a card holds."""
    names = tuple(names)
    found = [how_to for how_to in how_tos if any(names_any(how_to.words, name) for name in names)]
    return tuple(found[:MOST_PARTS])


def _numbered(title: str, steps: Iterable[str]) -> str:
    lines = [f"{n}. {step}" for n, step in enumerate(steps, 1)]
    return "\n".join([title, *lines] if title else lines)
