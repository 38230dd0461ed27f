"""Whether somebody about to be added is here already. It only ever says so; it never stands in the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop_app.customers.asking import read_question
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.name_search import whole_names
from desktop_app.customers.names import fold
from desktop_app.customers.rules import read_phone
from desktop_app.customers.tables import Customer, Email, Phone
from desktop_app.foundation import settings

MOST = 5
ALIKE = 80  # of 100, as rapidfuzz compares names


@dataclass(frozen=True, slots=True)
class MaybeSame:
    """Somebody who could be the same person, and why."""

    id: int
    name: str
    why: str


def maybe_same(draft: CustomerDraft, but: int | None = None) -> tuple[MaybeSame, ...]:
    """Give customers who could be the one of this draft, with all that speaks for it; never `but`, who is edited."""
    reasons: dict[int, list[str]] = {}
    for customer, why in (*_same_phone(draft), *_same_email(draft), *_same_name(draft)):
        reasons.setdefault(customer, []).append(why)
    reasons.pop(but or 0, None)
    rows = Customer.select().where(Customer.id.in_(list(reasons)) & Customer.deleted_at.is_null())
    strongest = sorted(rows, key=lambda row: -len(reasons[row.id]))
    return tuple(MaybeSame(row.id, row.name, ", ".join(dict.fromkeys(reasons[row.id]))) for row in strongest[:MOST])


def _same_phone(draft: CustomerDraft) -> Iterator[tuple[int, str]]:
    region = settings.read(settings.REGION)
    for phone in draft.phones:
        number = read_phone(phone.written, region).e164
        if number:
            rows: Any = Phone.select(Phone.customer).where(Phone.e164 == number).limit(MOST).tuples()
            yield from ((customer, "same phone") for (customer,) in rows)


def _same_email(draft: CustomerDraft) -> Iterator[tuple[int, str]]:
    """Families share an address: it speaks for the same person only with a name that is alike."""
    from rapidfuzz.fuzz import token_sort_ratio

    name = " ".join(fold(draft.name))
    for email in draft.emails:
        sharing: Any = (
            Customer.select(Customer.id, Customer.name).join(Email).where(Email.address == email.address.strip())
        )
        for customer, other in sharing.limit(MOST).tuples():
            if token_sort_ratio(name, " ".join(fold(other))) >= ALIKE:
                yield customer, "same e-mail"


def _same_name(draft: CustomerDraft) -> Iterator[tuple[int, str]]:
    return ((customer, "same name") for customer in whole_names(read_question(draft.name))[:MOST])
