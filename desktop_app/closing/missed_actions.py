"""Keeping the one that was missed, and what the shop makes of it."""

from desktop_app.closing.missed_tables import MissedChance
from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible

MISSED = "day.missed"
LEARNED = "day.learned"


def miss(act: Act, text: str, customer: int | None = None) -> int:
    """Keep what could have been done for a customer and was not, nobody being blamed; gives its id.

    Raises Mistake where it says nothing.
    """
    text = clean_line(text, MissedChance.text.limit, "The one we missed")
    if not is_visible(text):
        raise Mistake("Which one did we miss? One line will do.")
    row = act.insert(MissedChance(customer=customer, text=text, day=act.day, at=act.now))
    act.record(MISSED, customer=customer, subject=row.id, text=text)
    return row.id


def learn(act: Act, missed: int, playbook: str) -> None:
    """Say which playbook sees to it from now on, by its name; raises Mistake where none is named."""
    row = MissedChance.get_or_none(MissedChance.id == missed)
    if row is None:
        raise Mistake("That was taken back meanwhile.")
    playbook = clean_line(playbook, MissedChance.playbook.limit, "The playbook")
    if not is_visible(playbook):
        raise Mistake("Which playbook sees to it from now on?")
    if act.update(row, playbook=playbook):
        act.record(LEARNED, customer=row.customer_id, subject=missed, text=f"{row.text}: {playbook}")
