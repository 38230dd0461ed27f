"""People for a sample shop, of many cultures, as many as are wanted. Nobody of them exists."""

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from desktop_app.customers.drafts import CustomerDraft, DateDraft, EmailDraft, PhoneDraft
from desktop_app.foundation.resources import resource

# Numbers that Ofcom keeps for invented people, a thousand each; beyond them, a dialling code that no town has.
RESERVED = (
    "07700 900", "020 7946 0", "0113 496 0", "0114 496 0", "0115 496 0", "0116 496 0", "0117 496 0", "0118 496 0",
    "0121 496 0", "0131 496 0", "0141 496 0", "0151 496 0", "0161 496 0", "0191 498 0", "028 9649 6", "029 2018 0",
)  # fmt: skip
OF_NO_TOWN = "01632 "
APART = 7919  # a prime: neighbours in the list get numbers that do not look alike
HAS_PHONE, HAS_EMAIL, HAS_BIRTHDAY, HAS_CARD = 0.9, 0.6, 0.3, 0.25


@dataclass(frozen=True, slots=True)
class Culture:
    """Forenames and surnames that go together; `share` is how often they are met, against the others."""

    share: int
    forenames: tuple[str, ...]
    surnames: tuple[str, ...]
    surname_first: bool
    joined_by: str


def read_cultures() -> tuple[Culture, ...]:
    """Read the lists of names."""
    written = tomllib.loads(resource("sample/names.toml").read_text("utf-8"))
    return tuple(map(_culture, written["culture"]))


def people(chance: Random, count: int) -> Iterator[CustomerDraft]:
    """Invent so many customers; the same ones for the same chance."""
    cultures = read_cultures()
    shares = [culture.share for culture in cultures]
    for number, culture in enumerate(chance.choices(cultures, shares, k=count)):
        yield _person(chance, culture, number)


def phone_number(number: int) -> str:
    """Give the phone number of the so many-th person, from 0; nobody's in the real world."""
    kept = len(RESERVED) * 1000
    if number < kept:
        area, rest = divmod(number * APART % kept, 1000)
        return f"{RESERVED[area]}{rest:03}"
    return f"{OF_NO_TOWN}{(number - kept) * APART % 1_000_000:06}"


def _person(chance: Random, culture: Culture, number: int) -> CustomerDraft:
    forename, surname = chance.choice(culture.forenames), chance.choice(culture.surnames)
    parts = (surname, forename) if culture.surname_first else (forename, surname)
    return CustomerDraft(
        name=culture.joined_by.join(parts),
        phones=(PhoneDraft(phone_number(number)),) if chance.random() < HAS_PHONE else (),
        emails=(EmailDraft(_address(chance, forename, surname, number)),) if chance.random() < HAS_EMAIL else (),
        dates=(_birthday(chance),) if chance.random() < HAS_BIRTHDAY else (),
        cards=(f"R{number + 1:07}",) if chance.random() < HAS_CARD else (),
    )


def _address(chance: Random, forename: str, surname: str, number: int) -> str:
    words = f"{_latin(forename)}.{_latin(surname)}".strip(".") or "guest"
    return f"{words}{number}@{chance.choice(('example.com', 'example.org'))}"


def _latin(name: str) -> str:
    """Give the plain letters of a name that an e-mail address may hold; nothing of other alphabets."""
    apart = unicodedata.normalize("NFD", name).casefold()
    return "".join(letter for letter in apart if letter.isascii() and letter.isalpha())


def _birthday(chance: Random) -> DateDraft:
    return DateDraft("birthday", chance.randint(1, 12), chance.randint(1, 28))


def _culture(written: Mapping[str, Any]) -> Culture:
    return Culture(
        share=written["share"],
        forenames=tuple(written["forenames"].split()),
        surnames=tuple(written["surnames"].split()),
        surname_first=written.get("surname_first", False),
        joined_by=written.get("joined_by", " "),
    )
