"""Money as whole minor units (cents), read from what was typed and written for people."""

import re

from desktop_app.foundation.mistakes import Mistake

MINOR_UNITS = 100
LARGEST_AMOUNT = 999_999_999_99  # minor units: nine digits and two decimals
_AMOUNT = re.compile(r"([0-9]{1,9})(?:[.,]([0-9]{1,2}))?")
_TOO_FINE = re.compile(r"[0-9]{1,9}\.[0-9]{3,}")
_TOO_LARGE = re.compile(r"[0-9]{10,}(?:[.,][0-9]{1,2})?")


def read_amount(text: str) -> int:
    """Give the minor units of an amount typed at the counter: `12`, `12.5`, `12,50`.

    Raises Mistake for anything else: letters, signs, exponents, marks between thousands, three decimals.
    """
    typed = _AMOUNT.fullmatch(text.strip())
    if typed is None:
        raise Mistake(f"“{text.strip()[:40]}” is not an amount{_because(text.strip())}. Write it like 12.50.")
    whole, part = typed.groups()
    return int(whole) * MINOR_UNITS + int((part or "").ljust(2, "0"))


def _because(text: str) -> str:
    """Say what is wrong with an amount, where that can be told."""
    if _TOO_FINE.fullmatch(text):
        return ": it has more than two decimals"
    return ": it is too large" if _TOO_LARGE.fullmatch(text) else ""


def amount_words(minor: int) -> str:
    """Write minor units as people do, without the currency: 1250 is "12.50", 1800 is "18"."""
    whole, part = divmod(abs(minor), MINOR_UNITS)
    sign = "−" if minor < 0 else ""
    return f"{sign}{whole}.{part:02}" if part else f"{sign}{whole}"
