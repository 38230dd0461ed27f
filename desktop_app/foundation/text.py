"""Text from people and files: brought into one form, or refused with the reason."""

import re
import unicodedata

from desktop_app.foundation.mistakes import Mistake

BIDI_OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CARD_NUMBER = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")


def clean_line(text: str, limit: int, what: str) -> str:
    """Give the text composed (NFC) and trimmed; `what` names it in the Mistake for what cannot be kept.

    Refused are more than `limit` characters, NUL, broken Unicode, marks that turn the reading direction, and
    payment card numbers.
    """
    line = unicodedata.normalize("NFC", text).strip()
    if len(line) > limit:
        raise Mistake(f"{what} can be {limit} characters long. This has {len(line)}.")
    if "\0" in line or any(unicodedata.category(character) == "Cs" for character in line):
        raise Mistake(f"{what} holds characters that cannot be kept. Type it again.")
    if any(mark in line for mark in BIDI_OVERRIDES):
        raise Mistake(f"{what} holds invisible marks that change the order of letters. Type it again.")
    if any(_is_card_number(found.group()) for found in CARD_NUMBER.finditer(line)):
        raise Mistake(f"{what} holds a payment card number. Those are never kept here.")
    return line


def _is_card_number(written: str) -> bool:
    digits = [int(digit) for digit in reversed(re.sub(r"\D", "", written))]
    return sum(digits[::2] + [sum(divmod(2 * digit, 10)) for digit in digits[1::2]]) % 10 == 0
