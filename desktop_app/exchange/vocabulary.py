"""The words other systems use, read from resources/exchange/columns.toml."""

import re
import tomllib
import unicodedata
from functools import cache

from desktop_app.foundation.resources import resource

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)")
_NOT_A_WORD = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\d+")
_MARK = "Mn"


def plain(name: str) -> str:
    """Return a name as it is compared: lower case, no accents, words parted ("E-mail 1 - Value": "e mail 1 value")."""
    parted = _HUMP.sub(" ", name)
    letters = unicodedata.normalize("NFKD", parted.casefold())
    bare = "".join(letter for letter in letters if unicodedata.category(letter) != _MARK)
    return _NOT_A_WORD.sub(" ", bare).strip()


def numberless(name: str) -> str:
    """Return a plain name with "#" for every number in it, so that phone 1 and phone 2 are called the same."""
    return _NUMBER.sub("#", name)


@cache
def words(section: str) -> dict[str, tuple[str, ...]]:
    """Return a section of the vocabulary: what we call a thing → what others call it, as plain names."""
    sections = tomllib.loads(resource("exchange/columns.toml").read_text(encoding="utf-8"))
    return {ours: tuple(map(plain, theirs)) for ours, theirs in sections[section].items()}


@cache
def ours_for(section: str) -> dict[str, str]:
    """Return a section turned round: what others call a thing → what we call it."""
    return {numberless(theirs): ours for ours, many in words(section).items() for theirs in many}
