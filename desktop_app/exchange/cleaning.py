"""From a cell to plain text: what must not be in it is taken out, what cannot be kept is refused."""

import re
import unicodedata

LONGEST_LINE = 200
LONGEST_NOTE = 10_000
BETWEEN_SEVERAL = " ::: "
"""Stands between several values in one cell, as Google Contacts writes them."""

_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_INVISIBLE = {"Cc", "Cf", "Mn", "Zs", "Zl", "Zp"}
_GAP = r"[ .\u00a0-]"
_CARD = re.compile(
    rf"(?<![\d+])(?:\d{{13,19}}|\d{{4}}(?:{_GAP}\d{{4}}){{2,3}}(?:{_GAP}\d{{1,4}})?|\d{{4}}{_GAP}\d{{6}}{_GAP}\d{{4,5}})(?!\d)"
)
_CARD_LENGTHS = range(13, 20)


class Unreadable(ValueError):  # noqa: N818 - it tells of the cell, not of the program
    """A cell that cannot be taken as it stands; its text says why, to follow the column's name."""


def clean_line(text: str, longest: int = LONGEST_LINE) -> str:
    """Return one line of text: composed letters (NFC), single spaces, no control signs and no direction overrides.

    Empty when nothing visible is left. Raises Unreadable for more than longest letters or a payment card number.
    """
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFC", _UNWANTED.sub("", text))
    line = " ".join(text.split())
    return _kept(line, longest)


def clean_note(text: str) -> str:
    """Return text of several lines, cleaned as clean_line does, each line break kept as one LF."""
    if text.isascii() and text.isprintable():
        return _kept(" ".join(text.split()), LONGEST_NOTE)
    lines = _UNWANTED.sub("", unicodedata.normalize("NFC", text)).replace("\x85", "\n").splitlines()
    return _kept("\n".join(" ".join(line.split()) for line in lines).strip(), LONGEST_NOTE)


def clean_name(text: str) -> str:
    """Return a name or a part of one; Unreadable when something is written but nothing of it can be seen."""
    name = clean_line(text)
    if text and (not name or all(unicodedata.category(letter) in _INVISIBLE for letter in name)):
        raise Unreadable("has only spaces or invisible letters")
    return name


def clean_code(text: str) -> str:
    """Return an identifier without the apostrophe that keeps spreadsheets from taking it for a number.

    Identifiers may be long numbers, so a payment card number is not looked for.
    """
    if not (text.isascii() and text.isprintable()):
        text = _UNWANTED.sub("", text)
    code = " ".join(text.split()).removeprefix("'")
    if len(code) > LONGEST_LINE:
        raise Unreadable(f"is longer than {LONGEST_LINE:,} letters")
    return code


def several(text: str) -> list[str]:
    """Return the values that one cell holds, in their order, empty ones left out."""
    return [value for part in text.split(BETWEEN_SEVERAL.strip()) if (value := part.strip())]


def has_card_number(text: str) -> bool:
    """Whether a text holds what may be a payment card number: 13 to 19 digits that pass Luhn's check."""
    if len(text) < _CARD_LENGTHS.start:
        return False
    found = ("".join(filter(str.isdecimal, match.group())) for match in _CARD.finditer(text))
    return any(len(digits) in _CARD_LENGTHS and _passes_luhn(digits) for digits in found)


def _kept(text: str, longest: int) -> str:
    if len(text) > longest:
        raise Unreadable(f"is longer than {longest:,} letters")
    if has_card_number(text):
        raise Unreadable("holds what looks like a payment card number, which is never kept")
    return text


def _passes_luhn(digits: str) -> bool:
    doubled = [2 * int(digit) for digit in digits[-2::-2]]
    return (sum(map(int, digits[-1::-2])) + sum(two - 9 if two > 9 else two for two in doubled)) % 10 == 0  # noqa: PLR2004
