"""Money and quantities as other systems write them."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal

from desktop_app.foundation.mistakes import Mistake

_SIGN = r"(?:\b[A-Z]{3}\b|[A-Z]{0,3}[$€£¥₹₽₩₪₺]|zł|kr\.?|Fr\.?)"
_CURRENCY = re.compile(rf"^{_SIGN}\s*|\s*{_SIGN}$")
_SPACES = re.compile(r"[\s'’]")
_COMMA_ENDS = re.compile(r"\d,\d{1,2}(?!\d)|\d\.\d{3},")
_POINT_ENDS = re.compile(r"\d\.\d{1,2}(?!\d)|\d,\d{3}\.")
_MINUS = ("-", "\u2212")
_MOST_DIGITS = 15
_LONGEST = 40


def guess_decimal_mark(values: Iterable[str]) -> str:
    """Return "," or ".", whichever more values of a column write before their cents; "." when none tells."""
    commas = points = 0
    for value in values:
        commas += bool(_COMMA_ENDS.search(value))
        points += bool(_POINT_ENDS.search(value))
    return "," if commas > points else "."


def read_amount(text: str, decimal_mark: str = ".", digits: int = 2) -> int:
    """Return an amount in whole minor units (cents); digits is how many decimals the currency has.

    Raises Mistake for what is not a plain amount: 12abc, 1e5, NaN, 1_000, more decimals than the currency has.
    """
    amount = read_number(text, decimal_mark)
    minor = amount.scaleb(digits)
    if minor != minor.to_integral_value():
        raise Mistake(f"has more than {digits} decimals")
    return int(minor)


def rounded_minor(amount: Decimal, digits: int = 2) -> int:
    """Return an amount in whole minor units, a half going to the even one: for tax, worked out finer than money."""
    return int(amount.scaleb(digits).quantize(Decimal(1), ROUND_HALF_EVEN))


def read_quantity(text: str) -> int:
    """Return how many, negative for what came back. Raises Mistake for a fraction or no number."""
    number = read_number(text)
    if number != number.to_integral_value():
        raise Mistake("is not a whole number")
    return int(number)


def read_number(text: str, decimal_mark: str = ".") -> Decimal:
    """Return a number as written with a sign, a currency and marks between thousands; Mistake for all else."""
    if len(text) > _LONGEST:
        raise Mistake("is not an amount")
    bare, negative = _unsigned(text.strip().removeprefix("'"))
    plain = _ungrouped(_SPACES.sub("", bare), "," if decimal_mark == "." else ".").replace(decimal_mark, ".")
    if not re.fullmatch(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+", plain):
        raise Mistake("is not an amount")
    if len(plain) > _MOST_DIGITS:
        raise Mistake("is too large")
    return -Decimal(plain) if negative else Decimal(plain)


def _unsigned(text: str) -> tuple[str, bool]:
    """Return the amount without currency and sign, and whether it was negative: -5, $-5, -$5, 5-, (5)."""
    if text.startswith("(") and text.endswith(")"):
        return _bare(text[1:-1]), True
    text = _bare(text)
    if text.startswith(_MINUS):
        return _bare(text[1:]), True
    if text.endswith(_MINUS):
        return _bare(text[:-1]), True
    return _bare(text.removeprefix("+")), False


def _bare(text: str) -> str:
    return _CURRENCY.sub("", text.strip())


def _ungrouped(text: str, thousands_mark: str) -> str:
    """Take out the marks between thousands; Mistake when they do not stand before three digits each."""
    if thousands_mark not in text:
        return text
    if not re.fullmatch(
        rf"\d{{1,3}}(?:{re.escape(thousands_mark)}\d{{3}})+(?:[^\d{re.escape(thousands_mark)}]\d*)?", text
    ):
        raise Mistake("is not an amount")
    return text.replace(thousands_mark, "")
