"""From a sentence to its clauses: spelling put right, then split where one thing ends and the next begins."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from desktop_app.noticing.reading.vocabulary import pattern, vocabulary, words

LONGEST = 1_000  # characters are read; a longer note is kept whole, but its chips come from its beginning
PLAIN_QUOTES = str.maketrans("‘’‛′`“”", "'''''\"\"")
TOKEN = re.compile(r"[\w'&/]+")
TITLE = re.compile(r"\b(st|mr|mrs|ms|dr|approx)\.", re.IGNORECASE)
LINE_ENDS = re.compile(r"\s*[\r\n]+\s*")
SO = r"so(?= (?:ask|call|text|ring|keep|please|no|never|don't|we|i|can|needs?)\b)"
END = re.compile(
    rf" ?([;!?…\"()]+|\.+(?= |$)|,(?!\d)| [-–—]+(?= )|[–—]|\b(?:and|or|but|because|cos|coz|although|{SO})\b) ?",
    re.IGNORECASE,
)
CONJUNCTIONS = {"and", "or", "but"}
LISTED_WORDS = 5


def tidy(sentence: str) -> str:
    """The sentence with straight quotes, single spaces and known abbreviations and slips spelled out."""
    text = LINE_ENDS.sub("; ", sentence.translate(PLAIN_QUOTES).strip())
    text = TITLE.sub(r"\1", " ".join(text.split()))
    spelling = vocabulary()["spelling"]
    return TOKEN.sub(lambda token: spelling.get(token[0].lower(), token[0]), text)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece between two separators, and the separator before it."""

    joint: str
    text: str
    listed: bool = False  # a comma that leads to an "and", as in "olives, capers and cheese"

    @property
    def tail(self) -> str:
        """How the piece reads when it is put back behind the one before it."""
        return f"{self.joint} {self.text}" if self.joint == "," else f" {self.joint} {self.text}"


def parts(text: str) -> list[Part]:
    """The pieces of a tidied sentence in order, without its questions."""
    found: list[Part] = []
    joint, start = "", 0
    for end in END.finditer(text):
        separator = end[1].strip().lower()
        piece = text[start : end.start()].strip()
        if piece and "?" not in separator:
            found.append(Part(joint, piece))
        if piece or separator not in CONJUNCTIONS:
            joint = separator
        start = end.end()
    if last := text[start:].strip():
        found.append(Part(joint, last))
    return listed(found)


def listed(found: list[Part]) -> list[Part]:
    """The pieces, with the commas marked that lead to an "and"."""
    marked, leads_on = [], False
    for part in reversed(found):
        leads_on = part.joint in {"and", "or"} or (leads_on and part.joint == ",")
        marked.append(replace(part, listed=leads_on))
    return marked[::-1]


def clauses(text: str, speaks: Callable[[Part], bool], dates_only: Callable[[str], bool]) -> Iterator[str]:
    """The clauses of a tidied sentence.

    A piece that says nothing by itself ("no sugar", "dark chocolate", "next Friday") is put back where it belongs.
    `speaks` tells whether a piece proposes something alone, `dates_only` whether it is nothing but a date.
    """
    clause, bare_date = "", False
    for part in parts(text):
        dated = dates_only(part.text)
        if clause and (dated or bare_date):
            clause += f" {part.text}"
        elif clause and continues(part) and not speaks(part):
            clause += part.tail
        else:
            if clause:
                yield clause
            clause = part.text
        bare_date = dated and clause == part.text
    if clause:
        yield clause


def continues(part: Part) -> bool:
    """Whether a piece can only be more of what stands before it."""
    said = part.text.lower().split()
    if part.joint not in {",", *CONJUNCTIONS} or pattern("{unlike_things}").search(part.text):
        return False
    if said[0] in words("modifiers") or pattern("{allergens}").fullmatch(part.text):
        return True
    return part.listed and len(said) <= LISTED_WORDS
