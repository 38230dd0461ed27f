"""Phone numbers in a cell."""

import re

from desktop_app.customers.drafts import PhoneDraft
from desktop_app.customers.rules import checked_phone, digits_of, read_phone
from desktop_app.exchange.cleaning import several
from desktop_app.foundation.mistakes import Mistake

_LONGEST_PHONE = 60
_FEWEST_DIGITS = 3
_NOTHING = {"-", "--", "n/a", "none", "0"}
_BETWEEN = re.compile(r"\s*[;,|\n]\s*|\s+/\s+|\s+or\s+")


def read_phones(text: str, label: str = "") -> list[PhoneDraft]:
    """Give the phone numbers in a cell as they are written; Mistake when a part holds no number."""
    parts = [part.removeprefix("'").strip() for whole in several(text) for part in _BETWEEN.split(whole)]
    return [_phone(part, label) for part in parts if part and part.casefold() not in _NOTHING]


def each_once(phones: list[PhoneDraft], region: str) -> tuple[PhoneDraft, ...]:
    """Leave out a number that was told before, however it is written by somebody in `region` (such as ``GB``)."""
    if len(phones) < 2:  # noqa: PLR2004 - reading a number takes longer than everything else here
        return tuple(phones)
    return tuple({same_as(phone.written, region): phone for phone in reversed(phones)}.values())[::-1]


def same_as(written: str, region: str) -> str:
    """Give what all ways of writing one number have in common."""
    number = read_phone(written, region)
    return number.e164 or number.digits


def _phone(written: str, label: str) -> PhoneDraft:
    if len(written) > _LONGEST_PHONE or len(digits_of(written)) < _FEWEST_DIGITS:
        raise Mistake("is not a phone number")
    return checked_phone(PhoneDraft(written, label))
