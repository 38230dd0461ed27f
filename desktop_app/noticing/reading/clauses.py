"""From a sentence to its clauses: spelling put right, then split where one thing ends and the next begins."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop_app.noticing.reading.vocabulary import pattern, vocabulary, words

LONGEST = 1_000  # characters read; a note may be longer, but chips come from its beginning
PLAIN_QUOTES = str.maketrans("‘’‛′`“”", "'''''\"\"")
TOKEN = re.compile(r"[\w'&/]+")
TITLE = re.compile(r"\b(st|mr|mrs|ms|dr|approx)\.", re.IGNORECASE)
LINE_ENDS = re.compile(r"\s*[\r\n]+\s*")
END = re.compile(
    r" ?([;!?…\"()]+|\.+(?= |$)|,(?!\d)|:(?= )| [-–—]+(?= )|[–—]|\b(?:and|or|but|because|cos|coz|although)\b) ?",
    re.IGNORECASE,
)
JOINING_WORDS = 5
LISTED_WORDS = 2


def tidy(sentence: str) -> str:
    """The sentence with straight quotes, single spaces and known abbreviations and slips spelled out."""
    text = LINE_ENDS.sub("; ", sentence[:LONGEST].translate(PLAIN_QUOTES).strip())
    text = TITLE.sub(r"\1", " ".join(text.split()))
    spelling = vocabulary()["spelling"]
    return TOKEN.sub(lambda token: spelling.get(token[0].lower(), token[0]), text)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece between two separators, and the separator before it."""

    joint: str
    text: str

    @property
    def tail(self) -> str:
        """How the piece reads when it is put back behind the one before it."""
        return f"{self.joint} {self.text}" if self.joint == "," else f" {self.joint} {self.text}"


def parts(text: str) -> Iterator[Part]:
    """The pieces of a tidied sentence in order, without its questions."""
    joint, start = "", 0
    for end in END.finditer(text):
        piece = text[start : end.start()].strip()
        if piece and "?" not in end[1]:
            yield Part(joint, piece)
        if piece or end[1].strip() not in {"and", "or", "but"}:
            joint = end[1].strip().lower()
        start = end.end()
    if last := text[start:].strip():
        yield Part(joint, last)


def clauses(text: str, speaks: Callable[[Part], bool], dates_only: Callable[[str], bool]) -> Iterator[str]:
    """The clauses of a tidied sentence.

    A piece that says nothing by itself ("no sugar", "dark chocolate", "next Friday") is put back where it belongs.
    `speaks` tells whether a piece proposes something alone, `dates_only` whether it is nothing but a date.
    """
    clause = ""
    for part in parts(text):
        if clause and (dates_only(part.text) or dates_only(clause)):
            clause += f" {part.text}"
        elif clause and continues(part) and not speaks(part):
            clause += part.tail
        else:
            if clause:
                yield clause
            clause = part.text
    if clause:
        yield clause


def continues(part: Part) -> bool:
    """Whether a piece can only be more of the list before it."""
    said = part.text.lower().split()
    qualifies = said[0] in words("modifiers")
    if part.joint not in {",", "and", "or", "but"} or pattern("{unlike_things}").search(part.text):
        return False
    if part.joint == "but":
        return qualifies
    return len(said) <= (LISTED_WORDS if part.joint == "," and not qualifies else JOINING_WORDS)
