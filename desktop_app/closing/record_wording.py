"""The record of a day as lines to be printed: the review in words, and what became of the day."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from desktop_app.closing.queries import Review
from desktop_app.closing.record_queries import KeptRecord
from desktop_app.closing.tables import RecordKind
from desktop_app.closing.wording import as_lines
from desktop_app.foundation.spoken_days import long_day

Local = Callable[[dt.datetime], dt.datetime]
DID = {RecordKind.CLOSED: "Closed", RecordKind.REOPENED: "Opened again"}


def day_lines(page: Review, records: Sequence[KeptRecord], local: Local) -> Iterator[str]:
    """Give the outline of a day for paper, as it was closed last; of a day that is open, as it stands now.

    `records` are all that was kept of it, in order; `local` gives a moment in the shop's time zone.
    """
    closed = records and records[-1].kind is RecordKind.CLOSED
    yield from records[-1].content.get("words", ()) if closed else as_lines(page)
    yield "The record of this day"
    for record in records:
        yield f"  {_happened(record, local)}"
    if closed:
        missed = records[-1].content["not_looked_at"]
        yield f"  Not looked at: {', '.join(missed)}" if missed else "  All steps were looked at"
    else:
        yield "  This day is not closed"


def _happened(record: KeptRecord, local: Local) -> str:
    """Say when a day was closed or opened again, by whom and why, and the seal by which the file is known."""
    at = local(record.at)
    by = f" by {record.by}" if record.by else ""
    why = f": {record.content['why']}" if record.content.get("why") else ""
    return f"{DID[record.kind]} on {long_day(at)} {at.year} at {at:%H:%M}{by}{why} ({record.seal})"
