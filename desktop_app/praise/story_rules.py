"""How a story is told: in three lines, and without the customer's name unless they agreed. Pure."""

import re
from collections.abc import Iterable
from enum import StrEnum

from desktop_app.customers.names import fold

SOMEBODY = "a customer"
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


class Consent(StrEnum):
    """What the customer said to being named."""

    NOT_ASKED = "not asked"
    AGREED = "agreed"
    DECLINED = "declined"


def told(lines: Iterable[str], names: Iterable[str], consent: Consent) -> tuple[str, ...]:
    """Give the lines that say something as they may be told; `names` are those of the customer, if there is one."""
    written = tuple(line for line in lines if line)
    return written if consent is Consent.AGREED else tuple(without_names(line, names) for line in written)


def without_names(line: str, names: Iterable[str]) -> str:
    """Give the line with every run of the customer's names replaced, whatever its case and accents."""
    hidden = {word for name in names for word in fold(name)}
    pieces: list[str] = []
    end = 0
    last_hidden = False
    for word in _WORD.finditer(line):
        between, end_of_word = line[end : word.start()], word.end()
        bare, ending = _without_ending(word[0])
        hides = not hidden.isdisjoint(fold(bare.replace("-", " ")))
        if not (hides and last_hidden and between.strip() in ("", ".")):
            pieces.append(between)
            pieces.append(_somebody(pieces) + ending if hides else word[0])
        else:
            pieces[-1] += ending
        end, last_hidden = end_of_word, hides
    return "".join([*pieces, line[end:]])


def _without_ending(word: str) -> tuple[str, str]:
    """Take the ending of a possessive from a name: ``Elena’s`` gives ``Elena`` and ``’s``."""
    if word[-2:] in ("'s", "’s"):
        return word[:-2], word[-2:]
    return word, ""


def _somebody(before: list[str]) -> str:
    """Begin a sentence as sentences begin."""
    begun = "".join(before).rstrip()
    return SOMEBODY if begun and begun[-1] not in ".!?" else SOMEBODY.capitalize()
