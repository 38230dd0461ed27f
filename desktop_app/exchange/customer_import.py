"""Bringing the customers of a list in, some rows at a time."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from desktop_app.customers.actions import add_checked, edit
from desktop_app.customers.queries import card
from desktop_app.exchange.customer_decisions import CustomerDecision, CustomerList, decide
from desktop_app.exchange.customer_rows import CustomerReading, customer_from_row
from desktop_app.exchange.merging import merged
from desktop_app.exchange.notes import keep_notes
from desktop_app.exchange.opened_file import OpenedFile
from desktop_app.exchange.queries import stored_notes
from desktop_app.exchange.row_cells import ReadingContext
from desktop_app.exchange.steps import Step, in_pieces
from desktop_app.exchange.tally import Made, Outcome, Tally
from desktop_app.foundation.act import Act

ROWS = 150


def customer_steps(file: OpenedFile, context: ReadingContext, tally: Tally) -> Iterator[Step]:
    """Read a list of customers piece by piece and give what is to be written of each."""
    so_far = CustomerList(context.region)
    readings = (customer_from_row(row, file.mapping, context) for row in file.table.rows())
    for piece in in_pieces(readings, ROWS):
        decided = decide(piece, so_far)
        _count(piece, decided, tally)
        yield Step(len(piece), partial(write_customers, decided=decided, so_far=so_far))
    tally.sentences += so_far.sentences()


def write_customers(act: Act, decided: Sequence[CustomerDecision], so_far: CustomerList) -> None:
    """Add who is new, and to the cards of others what their rows add."""
    new = [one for one in decided if one.outcome is Outcome.ADDED]
    customers = add_checked(act, [one.told for one in new])
    so_far.taken.update(customers)
    notes = [(who, note) for who, one in zip(customers, new, strict=True) for note in one.notes]
    known = {one.customer: one for one in decided if one.outcome is Outcome.UPDATED and one.customer is not None}
    noted = stored_notes(known)
    for customer, one in known.items():
        edit(act, customer, merged(card(customer), one.told, so_far.region))
        notes += [(customer, note) for note in one.notes if note not in noted[customer]]
    keep_notes(act, notes)


def _count(piece: Sequence[CustomerReading], decided: Sequence[CustomerDecision], tally: Tally) -> None:
    outcomes = Counter(one.outcome for one in decided)
    tally.rows.update(outcomes)
    tally.rows[Outcome.SKIPPED] += len(piece) - len(decided)
    tally.made[Made.CUSTOMERS] += outcomes[Outcome.ADDED]
    for reading in piece:
        if reading.draft is None:
            tally.trouble(reading.problems)
    for one in decided:
        tally.trouble(one.problems)
