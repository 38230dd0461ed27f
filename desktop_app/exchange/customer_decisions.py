"""Whom each row of a customer list tells of: somebody known already, or somebody new."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.customers.drafts import CodeDraft, CustomerDraft
from desktop_app.customers.names import fold
from desktop_app.customers.rules import read_phone
from desktop_app.exchange import queries
from desktop_app.exchange.customer_rows import CustomerReading
from desktop_app.exchange.merging import are_alike, merged
from desktop_app.exchange.report import RowProblem, counted
from desktop_app.exchange.tally import Outcome

BY_NAME = "name in a list"
"""The system of the codes of those who have neither code, e-mail nor phone."""
_EXAMPLES = 3
Key = tuple[str, str]
"""A system, and its code for somebody in lower case."""


@dataclass(slots=True)
class CustomerDecision:
    """What is to become of one row; without a customer, somebody new."""

    outcome: Outcome
    told: CustomerDraft
    notes: tuple[str, ...] = ()
    customer: int | None = None
    problems: tuple[RowProblem, ...] = ()


@dataclass(slots=True)
class CustomerList:
    """What the rows before have told: each customer is taken by one row only, so that doubles stay two people."""

    region: str
    taken: set[int] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    codes: set[Key] = field(default_factory=set)
    reached: dict[str, tuple[int, str]] = field(default_factory=dict)
    doubles: list[tuple[int, int]] = field(default_factory=list)

    def sentences(self) -> Iterator[str]:
        """Say what a person should know of how the list was read."""
        if self.doubles:
            pairs = ", ".join(f"{first} and {second}" for first, second in self.doubles[:_EXAMPLES])
            more = " …" if len(self.doubles) > _EXAMPLES else ""
            yield (
                f"{counted(len(self.doubles), 'row')} may tell of somebody who is in the list already"
                f" (rows {pairs}{more}): kept as two people."
            )


def decide(readings: Sequence[CustomerReading], so_far: CustomerList) -> list[CustomerDecision]:
    """Decide for the rows that tell of somebody, by code first, then by a shared contact and a name alike."""
    told = [(reading, _with_code(reading.draft, so_far)) for reading in readings if reading.draft]
    known = _Known([draft for _, draft in told], so_far.region)
    new: dict[Key, CustomerDecision] = {}
    decisions = []
    for reading, draft in told:
        earlier = next((new[key] for key in _keys(draft) if key in new), None)
        decision = _again(reading, draft, earlier, so_far) if earlier else _decide(reading, draft, known, so_far)
        decisions.append(decision)
        if decision.outcome is Outcome.ADDED:
            new |= dict.fromkeys(_keys(decision.told), decision)
    so_far.codes |= new.keys()
    return _compared(decisions, so_far.region)


class _Known:
    """What the shop knows of all that some rows tell, asked in a few queries."""

    def __init__(self, told: Sequence[CustomerDraft], region: str) -> None:
        self.by_code = queries.customers_by_code({code.code for draft in told for code in draft.codes})
        self.numbers = {phone: read_phone(phone.written, region).e164 for draft in told for phone in draft.phones}
        emails = {email.address for draft in told for email in draft.emails}
        self.by_contact = queries.customers_by_contact(emails, set(filter(None, self.numbers.values())))
        self.systems = queries.systems_of({one for many in self.by_contact.values() for one, _ in many})
        self.card_owners = queries.card_owners({card for draft in told for card in draft.cards})

    def contacts(self, draft: CustomerDraft) -> list[str]:
        """Give by what somebody can be reached, written in one way."""
        numbers = [self.numbers[phone] for phone in draft.phones]
        return [*(email.address.casefold() for email in draft.emails), *filter(None, numbers)]


def _decide(reading: CustomerReading, draft: CustomerDraft, known: _Known, so_far: CustomerList) -> CustomerDecision:
    keys = _keys(draft)
    customer = next((known.by_code[key] for key in keys if key in known.by_code), None)
    if customer is None:
        customer = _same_person(draft, known, so_far)
    cards, problems = _free_cards(reading.row, draft, customer, known)
    codes = tuple(code for code in draft.codes if known.by_code.get(_key(code), customer) == customer)
    if customer is None:
        _mention_double(reading.row, draft, known, so_far)
    else:
        so_far.taken.add(customer)
    is_new = customer is None and so_far.codes.isdisjoint(keys)
    whole = (cards, codes) == (draft.cards, draft.codes)
    return CustomerDecision(
        Outcome.ADDED if is_new else Outcome.UPDATED,
        draft if whole else replace(draft, cards=cards, codes=codes),
        reading.notes,
        customer,
        (*reading.problems, *problems),
    )


def _again(
    reading: CustomerReading, draft: CustomerDraft, earlier: CustomerDecision, so_far: CustomerList
) -> CustomerDecision:
    """Add what a second row with the same code tells to what the first one told."""
    before = (earlier.told, earlier.notes)
    earlier.told = merged(earlier.told, draft, so_far.region)
    earlier.notes = tuple(dict.fromkeys((*earlier.notes, *reading.notes)))
    same = before == (earlier.told, earlier.notes)
    return CustomerDecision(Outcome.UNCHANGED if same else Outcome.UPDATED, draft, problems=reading.problems)


def _same_person(draft: CustomerDraft, known: _Known, so_far: CustomerList) -> int | None:
    """Give a customer with a contact in common and a name alike, whom the same system does not call otherwise."""
    systems = {code.system for code in draft.codes}
    sharing = [one for contact in known.contacts(draft) for one in known.by_contact.get(contact, ())]
    alike = [
        (name != draft.name, customer)
        for customer, name in sharing
        if customer not in so_far.taken
        and systems.isdisjoint(known.systems.get(customer, ()))
        and are_alike(name, draft.name)
    ]
    return min(alike)[1] if alike else None


def _free_cards(
    row: int, draft: CustomerDraft, customer: int | None, known: _Known
) -> tuple[tuple[str, ...], list[RowProblem]]:
    """Leave out cards that are somebody else's, and remember to whom the others go now."""
    free, problems = [], []
    for card in draft.cards:
        owner, name = known.card_owners.setdefault(card.casefold(), (customer or -row, draft.name))
        if owner == (customer or -row):
            free.append(card)
        else:
            problems.append(RowProblem(row, "", f"the card {card} belongs to {name} already"))
    return tuple(free), problems


def _mention_double(row: int, draft: CustomerDraft, known: _Known, so_far: CustomerList) -> None:
    for contact in known.contacts(draft):
        earlier = so_far.reached.setdefault(contact, (row, draft.name))
        if earlier[0] != row and are_alike(earlier[1], draft.name):
            so_far.doubles.append((earlier[0], row))
            return


def _with_code(draft: CustomerDraft, so_far: CustomerList) -> CustomerDraft:
    """Give those with nothing but a name a code made of it, so that the same list finds them again."""
    if draft.codes or draft.emails or any(read_phone(phone.written, so_far.region).e164 for phone in draft.phones):
        return draft
    words = " ".join(fold(draft.name)) or draft.name.casefold()
    so_far.names[words] += 1
    return replace(draft, codes=(CodeDraft(BY_NAME, f"{words[:190]} {so_far.names[words]}"),))


def _compared(decisions: list[CustomerDecision], region: str) -> list[CustomerDecision]:
    """Find those whose card and notes say already all that the row tells."""
    known = {one.customer: one for one in decisions if one.customer is not None}
    cards, notes = queries.stored_cards(known), queries.stored_notes(known)
    for customer, decision in known.items():
        told_before = merged(cards[customer], decision.told, region) == cards[customer]
        if told_before and notes[customer].issuperset(decision.notes):
            decision.outcome = Outcome.UNCHANGED
    return decisions


def _keys(draft: CustomerDraft) -> list[Key]:
    return [_key(code) for code in draft.codes]


def _key(code: CodeDraft) -> Key:
    return code.system, code.code.casefold()
