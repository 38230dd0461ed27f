"""What the Playbooks screen shows, in one answer."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.playbooks import queries
from desktop_app.playbooks.parts import Playbook
from desktop_app.playbooks.queries import PlaybookRow
from desktop_app.playbooks.word_queries import ShopWords, shop_words


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every playbook that is kept, how each does, and the words that can be chosen from."""

    today: dt.date
    rows: tuple[PlaybookRow, ...]
    playbooks: tuple[Playbook, ...]
    words: ShopWords


def shelf(today: dt.date) -> Shelf:
    """Give what the screen shows on this day."""
    return Shelf(today, queries.playbook_rows(today), queries.playbooks(active=False), shop_words())
