"""The shop's own words, offered where a playbook asks for some."""

from dataclasses import dataclass

from desktop_app.foundation.database import database
from desktop_app.playbooks.checking.condition_checks import RHYTHMS
from desktop_app.playbooks.letters import known_letters
from desktop_app.preferences.tables import Kind
from desktop_app.visits.choice_queries import service_names

MOST_OFFERED = 24
LATELY = 2000
"""So many lines bought are looked back on, so that it takes no longer in a shop with a long memory."""

_PRODUCTS = """
    SELECT what FROM (SELECT what FROM purchase WHERE kind = 'product' ORDER BY id DESC LIMIT ?)
    GROUP BY what ORDER BY count(*) DESC, what LIMIT ?
"""
_TAGS = "SELECT word FROM tag GROUP BY word COLLATE NOCASE ORDER BY count(*) DESC, word LIMIT ?"
_DATES = "SELECT label FROM important_date GROUP BY label COLLATE NOCASE ORDER BY count(*) DESC, label LIMIT ?"


@dataclass(frozen=True, slots=True)
class ShopWords:
    """What can be chosen from, by the condition that asks for it, and the letters there are."""

    service: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    preference: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    incident: tuple[str, ...] = ()
    rhythm: tuple[str, ...] = RHYTHMS
    letters: tuple[str, ...] = ()


def shop_words() -> ShopWords:
    """Give the words this shop uses most, the likeliest first."""
    return ShopWords(
        service=service_names()[:MOST_OFFERED],
        product=_column(_PRODUCTS, LATELY, MOST_OFFERED),
        tag=_column(_TAGS, MOST_OFFERED),
        preference=tuple(kind.value for kind in Kind),
        date=_column(_DATES, MOST_OFFERED),
        letters=tuple(sorted(known_letters())),
    )


def _column(query: str, *values: int) -> tuple[str, ...]:
    return tuple(word for (word,) in database.execute_sql(query, values).fetchall())
