"""What making things right costs: written once, and taken back only by another entry."""

from peewee import IntegrityError

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import amount_words
from desktop_app.foundation.text import clean_line
from desktop_app.recovery.rules import remedy_words
from desktop_app.recovery.tables import Gesture, LedgerEntry

REVERSED = "ledger.reversed"


def enter(act: Act, gesture: Gesture) -> int:
    """Write what a gesture cost against the allowance of who gave it, and give the entry's number."""
    entry = LedgerEntry(at=act.now, day=act.day, staff=act.by, gesture=gesture, amount=gesture.amount)
    return int(act.insert(entry).id)


def reverse(act: Act, entry: int, reason: str = "") -> int:
    """Take an entry back by another that points at it, and give the new one's number.

    It counts for the same person, on today. Raises Mistake where there is no such entry, where it was reversed
    before, and where what it paid for was used since.
    """
    row = LedgerEntry.get_or_none(LedgerEntry.id == entry)
    if row is None:
        raise Mistake("There is no such entry in the ledger.")
    later = LedgerEntry.get_or_none(LedgerEntry.reverses == row)
    if later is not None:
        raise Mistake(f"Entry {entry} was reversed already, by entry {later.id}.")
    if row.corrects:
        raise Mistake("This entry says what a bill came to, and stays with it.")
    reason = clean_line(reason, LedgerEntry.reason.limit, "The reason")
    reversing = _insert_opposite(act, row, reason)
    words = f"{remedy_words(row.gesture.remedy, row.gesture.words)} {amount_words(reversing.amount)}"
    said = f"{words} · {reason}" if reason else words
    act.record(REVERSED, customer=row.gesture.customer_id, subject=reversing.id, text=said)
    return int(reversing.id)


def _insert_opposite(act: Act, row: LedgerEntry, reason: str) -> LedgerEntry:
    try:
        return act.insert(row.opposite(act, reason))
    except IntegrityError as error:  # the file knows what of it was used
        raise Mistake(f"This cannot be taken back: {error}.") from error
