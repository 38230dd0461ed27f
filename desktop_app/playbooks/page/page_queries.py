"""What the Playbooks screen shows, in one answer."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.foundation.dates import last_of_month
from desktop_app.playbooks import queries
from desktop_app.playbooks.health_queries import Health, health
from desktop_app.playbooks.page.word_queries import ShopWords, shop_words
from desktop_app.playbooks.parts import Playbook
from desktop_app.playbooks.queries import PlaybookRow

LATELY = dt.timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every playbook that is kept, how each does, and the words that can be chosen from."""

    today: dt.date
    rows: tuple[PlaybookRow, ...]
    playbooks: tuple[Playbook, ...]
    words: ShopWords


@dataclass(frozen=True, slots=True)
class HowItDoes:
    """How a playbook does this month, and did in the last weeks."""

    month: Health
    lately: Health


def how_it_does(code: str, today: dt.date) -> HowItDoes:
    """Give how a playbook does; raises Mistake where it is not kept."""
    return HowItDoes(health(code, today.replace(day=1), last_of_month(today)), health(code, today - LATELY))


def shelf(today: dt.date) -> Shelf:
    """Give what the screen shows on this day."""
    return Shelf(today, queries.playbook_rows(today), queries.playbooks(active=False), shop_words())
