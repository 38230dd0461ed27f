"""What names have in common, however they are written: words without case, accents or punctuation. Pure."""

import re
import unicodedata
from functools import cache
from typing import Any

LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n"}
)
APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻ`´′"))
HYPHENS = re.compile("[-‐‑‒–]")
WORD_LIMIT = 60
WORDS_LIMIT = 2000


def fold(text: str) -> tuple[str, ...]:
    """Give the words of a text as they are compared: ``O’Brien-Łoś`` gives ``obrien``, ``los``."""
    plain = text.translate(APOSTROPHES).casefold()
    if not plain.isascii():
        plain = _without_accents(plain)
    words = "".join([sign if sign.isalnum() else " " for sign in plain]).split()
    return tuple([word[:WORD_LIMIT] for word in words])


def _without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(LETTERS)
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def findable(*texts: str) -> tuple[str, ...]:
    """Give the distinct words by which someone of these names is found; ``Anne-Marie`` also as one word."""
    written = list(filter(None, texts))
    joined = [HYPHENS.sub("", text) for text in written if HYPHENS.search(text)]
    words: list[str] = []
    length = 0
    for word in dict.fromkeys(word for text in (*written, *joined) for word in fold(text)):
        length += len(word) + 1
        if length > WORDS_LIMIT:
            break
        words.append(word)
    return tuple(words)


def sound(word: str) -> str:
    """Give how a folded word sounds, as Metaphone writes it; nothing for words of other alphabets."""
    if not (word.isascii() and word.isalpha()):
        return ""
    import jellyfish  # here: most starts never need it

    return jellyfish.metaphone(word)


def nicknames(word: str) -> dict[str, str]:
    """Give the names that a folded name may stand for, each with the one of the two that is written out in full."""
    long, short = _namer().canonicals_of(word), _namer().nicknames_of(word)
    full = {name: name if name in long - short else word for name in long | short}
    full |= {name: max(name, word, key=len) for name in long & short}  # some pairs are listed both ways
    return {name: written for name, written in full.items() if name != word}


@cache
def _namer() -> Any:
    from nicknames import NickNamer  # here: it reads a file, once

    return NickNamer()
