"""Finding what people write again and again, though never in quite the same words."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

ALIKE = 80  # of 100
MANY = 3
MOST = 3


@dataclass(frozen=True, slots=True)
class Often:
    """Something that happens again and again, in the words of one time, and how often."""

    text: str
    times: int


def often(texts: Iterable[str]) -> tuple[Often, ...]:
    """Gather texts that say nearly the same; gives those that come three times or more, the most frequent first."""
    found: dict[str, Often] = {}
    for text in texts:
        said = utils.default_process(text)
        like = process.extractOne(said, list(found), scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
        key = like[0] if like else said
        before = found.get(key, Often(text, 0))
        found[key] = Often(before.text, before.times + 1)
    many = [one for one in found.values() if one.times >= MANY]
    return tuple(sorted(many, key=lambda one: -one.times)[:MOST])
