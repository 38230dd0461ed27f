"""Which product somebody means. Pure."""

import re
from collections.abc import Iterable

TWICE = 2
"""So many failures of one product are no chance any more."""


def folded(name: str) -> str:
    """Give a name without what never matters in it: case, and how it is spaced."""
    return " ".join(name.split()).casefold()


def item_named(words: str, products: Iterable[str]) -> str:
    """Give the product whose whole name stands in `words`, of several the longest; empty where none does."""
    said = folded(words)
    named = (one for one in products if re.search(rf"(?<!\w){re.escape(folded(one))}(?!\w)", said))
    return max(named, key=lambda one: (len(one), one), default="")
