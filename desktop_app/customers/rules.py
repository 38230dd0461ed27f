"""What each part of a customer's card may be. Pure."""

import calendar
import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from desktop_app.customers.drafts import AddressDraft, CodeDraft, CustomerDraft, DateDraft, EmailDraft, PhoneDraft
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_code, clean_line, is_visible

NAME_LIMIT = 200
EMAIL = re.compile(r"[^@\s<>(),;:\"\\]+@[^@\s<>(),;:\"\\]+")
LEAP_YEAR = 2000
YEARS = range(1850, 2201)
DIGITS_LIMIT = 40
Draft = TypeVar("Draft")


@dataclass(frozen=True, slots=True)
class Number:
    """A phone number as it is stored: as written, as all countries share it, and every digit it is found by."""

    written: str
    e164: str
    digits: str


def checked(draft: CustomerDraft) -> CustomerDraft:
    """Give the draft as it can be stored: cleaned, each thing once, empty parts left out.

    Raises Mistake for the first part that cannot be kept.
    """
    return replace(
        draft,
        name=checked_name(draft.name),
        say=clean_line(draft.say, NAME_LIMIT, "How to say it"),
        call=clean_line(draft.call, NAME_LIMIT, "What to call them"),
        company=clean_line(draft.company, NAME_LIMIT, "Company"),
        phones=_each_once(draft.phones, checked_phone),
        emails=_each_once(draft.emails, _checked_email_draft, lambda email: email.address.casefold()),
        addresses=_each_once(draft.addresses, checked_address),
        dates=_each_once(draft.dates, checked_date),
        cards=_each_once(draft.cards, lambda card: clean_code(card, 80, "Loyalty card"), str.casefold),
        tags=_each_once(draft.tags, lambda tag: clean_line(tag, 60, "Tag"), str.casefold),
        codes=_each_once(draft.codes, _checked_code),
    )


def checked_name(name: str) -> str:
    """Give a name as it can be stored; raises Mistake where nothing of it can be seen."""
    if not is_visible(name):
        raise Mistake("A customer needs a name.")
    return clean_line(name, NAME_LIMIT, "Name")


def checked_phone(phone: PhoneDraft) -> PhoneDraft:
    """Give a phone number as it can be stored: as it was written."""
    return PhoneDraft(clean_line(phone.written, 80, "Phone"), _label(phone.label))


def checked_email(address: str) -> str:
    """Give an e-mail address as it can be stored, or nothing; raises Mistake where it is not exactly one."""
    address = clean_line(address, 254, "E-mail")
    if address.count("@") > 1:
        raise Mistake(f"{address}: one e-mail address for each field, please.")
    if address and not EMAIL.fullmatch(address):
        raise Mistake(f"{address} is not an e-mail address, such as ann@example.com.")
    return address


def checked_address(address: AddressDraft) -> AddressDraft:
    """Give a postal address as it can be stored."""
    return AddressDraft(
        clean_line(address.street, 300, "Street"),
        clean_line(address.city, 100, "Town"),
        clean_line(address.region, 100, "Region"),
        clean_line(address.postcode, 20, "Postcode"),
        clean_line(address.country, 60, "Country"),
        _label(address.label),
    )


def checked_date(date: DateDraft) -> DateDraft:
    """Give an important date as it can be stored; raises Mistake where the calendar has no such day."""
    label = clean_line(date.label, 60, "What the date is")
    if not label:
        raise Mistake("Say what the date is, such as birthday.")
    check_day(date.month, date.day, date.year)
    return replace(date, label=label)


def check_day(month: int, day: int, year: int | None) -> None:
    """Raise Mistake where the calendar has no such day; without a year, 29 February is one."""
    if year is not None and year not in YEARS:
        raise Mistake(f"{year} is not a year that can be kept here.")
    if not 1 <= month <= len(calendar.month_name) - 1:
        raise Mistake(f"There is no month {month}.")
    last = calendar.monthrange(LEAP_YEAR if year is None else year, month)[1]
    if not 1 <= day <= last:
        name = calendar.month_name[month]
        raise Mistake(f"There is no {day} {name}{f' {year}' if year else ''}. Try {min(max(day, 1), last)} {name}.")


@lru_cache(maxsize=10_000)  # an import asks for the same few numbers again and again
def read_phone(written: str, region: str) -> Number:
    """Read a phone number as it was written by somebody in `region` (such as ``GB``).

    What no country has as a number is kept as written, and found by its digits.
    """
    import phonenumbers  # here: a slow import that most starts do not need

    digits = dialled(written)[:DIGITS_LIMIT]
    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return Number(written, "", digits)
    if not phonenumbers.is_possible_number(number):
        return Number(written, "", digits)
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Number(written, e164, " ".join(dict.fromkeys([digits, digits_of(e164)])))


def dialled(written: str) -> str:
    """Give the digits somebody abroad would dial of a written number: without the (0) that is only for home."""
    return digits_of(written.replace("(0)", ""))


def digits_of(text: str) -> str:
    """Give only the digits of a text, those of other scripts as 0 to 9."""
    digits = "".join(filter(str.isdecimal, text))
    return digits if digits.isascii() else "".join(str(int(digit)) for digit in digits)


def _checked_code(code: CodeDraft) -> CodeDraft:
    return CodeDraft(clean_line(code.system, 60, "System"), clean_code(code.code, 200, "Code"))


def _label(label: str) -> str:
    return clean_line(label, 40, "Label")


def _checked_email_draft(email: EmailDraft) -> EmailDraft:
    return EmailDraft(checked_email(email.address), _label(email.label))


def _itself(draft: Any) -> Hashable:
    return draft


def _each_once(
    drafts: Sequence[Draft], check: Callable[[Draft], Draft], same: Callable[[Draft], Hashable] = _itself
) -> tuple[Draft, ...]:
    """Give the checked drafts without what is empty, and without what is the same as something before."""
    return tuple({same(draft): draft for draft in map(check, drafts) if draft}.values()) if drafts else ()
