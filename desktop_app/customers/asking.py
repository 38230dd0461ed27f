"""What was typed into the search field: its shape, its words, and what each word may stand for. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.customers.names import fold
from desktop_app.customers.rules import dialled, digits_of

ASKED_LIMIT = 200
WORDS_LIMIT = 8
PHONE_SHAPE = re.compile(r"[\d\s()+./-]+")
FEWEST_DIGITS = 3
SAID_DIGITS = 4
EXCERPT = 60
UNSAID = "something noted"
KNOWN_AS = {
    "tag": "tagged {}",
    "email": "{}",
    "observation": "noted: {}",
    "like": "likes {}",
    "dislike": "dislikes {}",
    "never": "never: {}",
    "goal": "hopes for {}",
    "role": "{}",
    "value": "values {}",
    "comfort": "{}",
    "contact": "{}",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, in the forms in which it is looked for."""

    text: str
    words: tuple[str, ...]
    digits: str  # only where nothing but a number was typed

    @property
    def is_number(self) -> bool:
        """Tell whether a number was typed, of a phone or card."""
        return bool(self.digits)

    @property
    def is_email(self) -> bool:
        """Tell whether an e-mail address was typed, or a part of one."""
        return "@" in self.text

    @property
    def may_be_code(self) -> bool:
        """Tell whether it may stand on a loyalty card or come from another system."""
        return bool(re.search(r"\d", self.text))


def read_question(text: str) -> Asked:
    """Read what was typed; whatever it is, it can be looked for."""
    readable = "".join(sign for sign in text[:ASKED_LIMIT] if not "\ud800" <= sign <= "\udfff")
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in readable).split())
    digits = dialled(line) if PHONE_SHAPE.fullmatch(line) else ""
    return Asked(line, fold(line)[:WORDS_LIMIT], digits)


def quoted(word: str) -> str:
    """Give one word as full-text search reads it literally."""
    return '"' + word.replace('"', '""') + '"'


def beginning(word: str) -> str:
    """Give one word as full-text search reads it for anything that begins so."""
    return quoted(word) + "*"


def any_of(terms: Iterable[str]) -> str:
    """Give a full-text question that any of these terms answers."""
    return "(" + " OR ".join(terms) + ")"


def all_of(terms: Iterable[str]) -> str:
    """Give a full-text question that all of these terms answer together."""
    return " AND ".join(terms)


def why_remembered(source: str, text: str, discreet: bool) -> str:
    """Say what is remembered that found somebody; a discreet thing is never said."""
    if discreet:
        return UNSAID
    excerpt = text if len(text) <= EXCERPT else text[: EXCERPT - 1].rstrip() + "…"
    return KNOWN_AS[source].format(excerpt)


def why_phone(written: str, digits: str) -> str:
    """Say which phone the digits found: by its end, which is what people read out, unless they stand inside it."""
    stored = digits_of(written)
    if stored.endswith(digits[-SAID_DIGITS:]):
        return f"phone ends {stored[-SAID_DIGITS:]}"
    return f"phone {written}"
