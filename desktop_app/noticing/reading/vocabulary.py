"""The words of `resources/reading/en.toml`, and patterns written with them."""

import re
import tomllib
from functools import cache
from typing import Any

from desktop_app.foundation.resources import resource


@cache
def vocabulary() -> dict[str, Any]:
    """All word lists, by the headings of the file."""
    return tomllib.loads(resource("reading/en.toml").read_text("utf-8"))


def words(name: str) -> list[str]:
    """The phrases of one list: `like`, `openers.said`, or the left side of a table such as `diets`."""
    found: Any = vocabulary()
    for part in name.split("."):
        found = found[part] if part in found else found["words"][part]
    return list(found)


def meaning(table: str, phrase: str) -> str:
    """What the table says for a phrase, in any case of letters; the phrase itself if it has nothing to say."""
    return str(vocabulary()[table].get(phrase.lower(), phrase))


def one_of(phrases: list[str]) -> str:
    """A pattern for any of these phrases as whole words, the longest first."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"


@cache
def pattern(grammar: str) -> re.Pattern[str]:
    """A compiled pattern in which `{name}` stands for any phrase of that list."""
    spelled = re.sub(r"\{([a-z_.]+)\}", lambda name: one_of(words(name[1])), grammar)
    return re.compile(spelled, re.IGNORECASE)
