"""The card a customer takes home: how to repeat there what was done here."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.playbooks.wording import quoted
from desktop_app.reminders.days import date_words

STEPS = 3  # lines to write on; a card that holds more is not read
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


def first_draft(card: TakeHome) -> str:
    """Give the text to go on with: for whom, what was done, the question, room for steps, what to do it with."""
    done = ", ".join([*card.services, date_words(card.day, card.day)])
    steps = "\n".join(f"{n}. " for n in range(1, STEPS + 1))
    products = f"With {', '.join(card.products)}" if card.products else ""
    parts = (f"For {card.name}", done, quoted(card.worry) if card.worry else "", steps, products, card.shop)
    return "\n\n".join(part for part in parts if part)
