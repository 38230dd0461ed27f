"""What changes a customer's card."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from desktop_app.customers.code_owners import refuse_known_codes, refuse_taken
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.parts import PARTS, Columns, own_columns, part_columns
from desktop_app.customers.rules import checked
from desktop_app.customers.tables import Customer, LoyaltyCard, Photo, Relation, Tag
from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.database import Table
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_code, clean_line

ADDED = "customer.added"
CHANGED = "customer.changed"
TRASHED = "customer.trashed"
BROUGHT_BACK = "customer.restored"
PHOTO_LIMIT = 2_000_000  # bytes


def add(act: Act, draft: CustomerDraft) -> int:
    """Add a customer and give the id; raises Mistake where a part of the draft cannot be kept."""
    return add_many(act, [draft])[0]


def add_many(act: Act, drafts: Iterable[CustomerDraft]) -> Sequence[int]:
    """Add many customers at once and give their ids, in order; nobody is added where one cannot be."""
    return add_checked(act, [checked(draft) for draft in drafts])


def add_checked(act: Act, fit: Sequence[CustomerDraft]) -> Sequence[int]:
    """Add many customers whose drafts are checked already, outside the transaction, and give their ids, in order."""
    refuse_known_codes(fit)
    region = settings.read(settings.REGION)
    customers = act.insert_many(Customer, (own_columns(draft) | _birth(act) for draft in fit))
    for table in PARTS:
        rows = (
            {"customer": customer, **columns}
            for customer, draft in zip(customers, fit, strict=True)
            for columns in part_columns(draft, table, region)
        )
        act.insert_many(table, rows)
    for customer, draft in zip(customers, fit, strict=True):
        act.record(ADDED, customer=customer, subject=customer, text=draft.name)
    return customers


def edit(act: Act, customer: int, draft: CustomerDraft) -> None:
    """Make a customer's card say what the draft says; what the draft leaves out is taken off the card."""
    fit = checked(draft)
    refuse_known_codes([fit], customer)
    region = settings.read(settings.REGION)
    differs = act.update(_customer(customer), **own_columns(fit))
    for table in PARTS:
        differs |= _exchange(act, customer, table, list(part_columns(fit, table, region)))
    if differs:
        act.record(CHANGED, customer=customer, subject=customer, text=fit.name)


def add_tag(act: Act, customer: int, word: str) -> None:
    """Give a customer a tag; one they have already, however capitalised, stays as it is."""
    word = clean_line(word, 60, "Tag")
    if not word:
        raise Mistake("A tag needs a word.")
    known = {tag.word.casefold() for tag in Tag.select().where(Tag.customer == customer)}
    if word.casefold() not in known:
        act.insert(Tag(customer=customer, word=word))
        act.record(CHANGED, customer=customer, subject=customer, text=f"Tagged {word}")


def remove_tag(act: Act, customer: int, word: str) -> None:
    """Take a tag off a customer; one they do not have is no matter."""
    tag = Tag.get_or_none((Tag.customer == customer) & (Tag.word == word))
    if tag is not None:
        act.delete(tag)
        act.record(CHANGED, customer=customer, subject=customer, text=f"No longer tagged {word}")


def add_card(act: Act, customer: int, code: str, replaces: str = "") -> None:
    """Give a customer a loyalty card. The code of the card it replaces still opens the customer."""
    code = clean_code(code, LoyaltyCard.code.limit, "Loyalty card")
    if not code:
        raise Mistake("Scan the card, or type its number.")
    refuse_taken(LoyaltyCard, [code])
    card = act.insert(LoyaltyCard(customer=customer, code=code))
    old = LoyaltyCard.get_or_none((LoyaltyCard.customer == customer) & (LoyaltyCard.code == replaces))
    if old is not None:
        act.update(old, replaced_by=card)
    act.record(CHANGED, customer=customer, subject=customer, text=f"Loyalty card {code}")


def relate(act: Act, customer: int, other: int, label: str) -> None:
    """Say that `other` is the customer's `label` (mother, colleague); an empty label ends that."""
    if _set_relation(act, customer, other, label):
        act.record(CHANGED, customer=customer, subject=customer, text=f"Related to {_customer(other).name}")


def keep_card(act: Act, customer: int | None, draft: CustomerDraft, related: Mapping[int, str]) -> int:
    """Add a customer, or make a card say what the draft says, with all whom they are related to (id → label).

    Gives the id.
    """
    if customer is None:
        customer = add(act, draft)
    else:
        edit(act, customer, draft)
    shown: Any = Relation.select().join(Customer, on=Relation.other).where(Customer.deleted_at.is_null())
    left_out = {row.other_id: "" for row in shown.where(Relation.customer == customer)}
    differs = [_set_relation(act, customer, other, label) for other, label in (left_out | dict(related)).items()]
    if any(differs) and not act.entries:
        act.record(CHANGED, customer=customer, subject=customer, text=draft.name)
    return customer


def set_photo(act: Act, customer: int, image: bytes) -> None:
    """Give a customer a new picture (JPEG or PNG, scaled down already), or none with empty bytes."""
    if len(image) > PHOTO_LIMIT:
        raise Mistake("This picture is too large. Choose a smaller one.")
    act.insert(Photo(customer=customer, image=image))
    act.record(CHANGED, customer=customer, subject=customer, text="New photo" if image else "Photo removed")


def seen(act: Act, customer: int, day: dt.date) -> None:
    """Remember that somebody was here on `day`; an earlier day than the one known changes nothing."""
    row = _customer(customer)
    if row.last_seen is None or row.last_seen < day:
        act.update(row, last_seen=day)


def trash(act: Act, customer: int) -> None:
    """Put a customer into the trash, from where they can be brought back."""
    row = _customer(customer)
    if row.deleted_at is None:
        act.update(row, deleted_at=act.now)
        act.record(TRASHED, customer=customer, subject=customer, text=row.name)


def bring_back(act: Act, customer: int) -> None:
    """Take a customer out of the trash."""
    row = _customer(customer)
    if row.deleted_at is not None:
        act.update(row, deleted_at=None)
        act.record(BROUGHT_BACK, customer=customer, subject=customer, text=row.name)


def _set_relation(act: Act, customer: int, other: int, label: str) -> bool:
    """Store how two are related, or with an empty label that they are not; tells whether it was otherwise."""
    label = clean_line(label, Relation.label.limit, "Relation")
    if customer == other:
        raise Mistake("Choose somebody else: nobody is related to themselves.")
    known = Relation.get_or_none((Relation.customer == customer) & (Relation.other == other))
    if known is None:
        return bool(label) and bool(act.insert(Relation(customer=customer, other=_customer(other), label=label)))
    if label:
        return act.update(known, label=label)
    act.delete(known)
    return True


def _customer(customer: int) -> Customer:
    row = Customer.get_or_none(Customer.id == customer)
    if row is None:
        raise Mistake("This customer is no longer here.")
    return row


def _birth(act: Act) -> Columns:
    return {"uid": str(uuid.uuid4()), "added_at": act.now}


def _exchange(act: Act, customer: int, table: type[Table], wanted: list[Columns]) -> bool:
    """Let one of the tables hold exactly the wanted rows of a customer; tells whether it held others."""
    held: Any = table.select().where(table.customer == customer)  # type: ignore[attr-defined]
    differs = False
    for row in held:
        columns = next((columns for columns in wanted if _same(row, columns)), None)
        if columns is not None:
            wanted.remove(columns)
            continue
        _take_off(act, row)
        differs = True
    for columns in wanted:
        act.insert(table(customer=customer, **columns))
    return differs or bool(wanted)


def _same(row: Table, columns: Columns) -> bool:
    return all(getattr(row, name) == value for name, value in columns.items())


def _take_off(act: Act, row: Table) -> None:
    if isinstance(row, LoyaltyCard):
        for older in LoyaltyCard.select().where(LoyaltyCard.replaced_by == row):
            act.update(older, replaced_by=None)
    act.delete(row)
