"""Bringing in who was and is expected, from a booking system."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from peewee import JOIN

from desktop_app.exchange.appointment_rows import AppointmentRow, appointment_from_row, state_of_file
from desktop_app.exchange.clients import Clients, Names
from desktop_app.exchange.line_keys import LineKeys
from desktop_app.exchange.notes import keep_notes
from desktop_app.exchange.opened_file import OpenedFile
from desktop_app.exchange.price_list import price_lists_beside
from desktop_app.exchange.report import counted
from desktop_app.exchange.row_cells import ReadingContext
from desktop_app.exchange.steps import Step, in_pieces
from desktop_app.exchange.tally import Made, Outcome, Tally
from desktop_app.foundation.act import Act
from desktop_app.foundation.database import tuples
from desktop_app.visits import appointment_actions as appointments
from desktop_app.visits.rules import appointment_words
from desktop_app.visits.tables import Appointment, AppointmentState, Service

ROWS = 150
KINDS = {
    AppointmentState.BOOKED: appointments.BOOKED,
    AppointmentState.CANCELLED: appointments.CANCELLED,
    AppointmentState.MISSED: appointments.MISSED,
}

What = tuple[int, date, str]
"""Whose appointment, on which day, for which service in lower case."""


@dataclass(slots=True)
class Book:
    """What is known while the appointments of one file are brought in."""

    keys: LineKeys = field(default_factory=LineKeys)
    clients: Clients = field(default_factory=Clients)
    names: Names = field(default_factory=Names)
    ended: Counter[tuple[What, AppointmentState]] = field(default_factory=Counter)
    """How often the rows so far told that such an appointment was called off or missed."""
    nobody: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One appointment to be kept, or the one booked before (`ends`) that came to nothing."""

    row: AppointmentRow
    key: str
    ends: int | None = None


def appointment_steps(file: OpenedFile, context: ReadingContext, tally: Tally) -> Iterator[Step]:
    """Read appointments piece by piece and give what is to be written of each."""
    offered, book = price_lists_beside(file.table.path), Book()
    usual = state_of_file(file.table.path.stem, file.mapping)
    if offered.files:
        tally.sentences.append(f"Services named by {' and '.join(offered.files)}.")
    for rows in in_pieces(file.table.rows(), ROWS):
        readings = [appointment_from_row(row, file.mapping, context, offered, usual) for row in rows]
        told = [reading.appointment for reading in readings if reading.appointment]
        tally.rows[Outcome.SKIPPED] += len(readings) - len(told)
        tally.trouble(problem for reading in readings for problem in reading.problems)
        entries = _decide(told, book, tally)
        yield Step(len(rows), partial(write_appointments, entries=entries, book=book) if entries else None)
    if book.nobody:
        whose = "without a client: kept as appointments of nobody in particular"
        tally.sentences.append(f"{counted(book.nobody, 'row')} {whose}.")


def write_appointments(act: Act, entries: Sequence[Entry], book: Book) -> None:
    """Keep new appointments, and end those booked before that came to nothing."""
    since = {entry.row.client: entry.row.day for entry in reversed(entries) if entry.row.client}
    book.clients.welcome(act, (entry.row.client for entry in entries), since)
    for entry in entries:
        row, customer = entry.row, book.clients.customer(entry.row.client)
        if entry.ends is None:
            appointment = act.insert(_appointment(act, entry, customer, book.names))
        else:
            appointment = Appointment.get_by_id(entry.ends)
            act.update(appointment, state=row.state)
        text = appointment_words(row.service, row.day, row.time)
        act.record(KINDS[row.state], customer=customer, subject=appointment.id, day=min(row.day, act.day), text=text)
        if customer and row.note:
            keep_notes(act, [(customer, row.note)])


def _appointment(act: Act, entry: Entry, customer: int | None, names: Names) -> Appointment:
    row = entry.row
    return Appointment(
        customer=customer,
        day=row.day,
        time=row.time,
        service=names.service(act, row.service),
        staff=names.member(act, row.staff),
        state=row.state,
        line_key=entry.key,
    )


def _decide(told: Sequence[AppointmentRow], book: Book, tally: Tally) -> list[Entry]:
    before = len(book.clients.new)
    book.clients.meet(row.client for row in told)
    tally.made[Made.CUSTOMERS] += len(book.clients.new) - before
    book.nobody += sum(1 for row in told if not row.client)
    stored = _Stored(told, book)
    entries = []
    for row in told:
        entry = stored.entry_for(row, book)
        outcome = Outcome.UNCHANGED if entry is None else Outcome.UPDATED if entry.ends else Outcome.ADDED
        tally.rows[outcome] += 1
        tally.made[Made.APPOINTMENTS] += outcome is Outcome.ADDED
        if entry:
            entries.append(entry)
    return entries


class _Stored:
    """The appointments that the shop knows of the people and days in some rows."""

    def __init__(self, told: Sequence[AppointmentRow], book: Book) -> None:
        self._keys = {id(row): book.keys.of_appointment(row) for row in told}
        keyed: Any = Appointment.select(Appointment.line_key).where(Appointment.line_key.in_(list(self._keys.values())))
        self._known = {key for (key,) in tuples(keyed)}
        self._booked: defaultdict[What, list[int]] = defaultdict(list)
        self._ended: Counter[tuple[What, AppointmentState]] = Counter()
        for appointment, customer, day, state, service in tuples(_appointments_of(told, book.clients)):
            what = (customer, day, (service or "").casefold())
            if state is AppointmentState.BOOKED:
                self._booked[what].append(appointment)
            else:
                self._ended[what, state] += 1

    def entry_for(self, row: AppointmentRow, book: Book) -> Entry | None:
        """Give what is to be kept of a row; None where it is known."""
        key = self._keys[id(row)]
        if key in self._known:
            return None
        customer = book.clients.customer(row.client)
        if customer is None or row.state is AppointmentState.BOOKED:
            return Entry(row, key)
        what = (customer, row.day, row.service.casefold())
        book.ended[what, row.state] += 1
        if self._ended[what, row.state] >= book.ended[what, row.state]:
            return None
        return Entry(row, key, self._booked[what].pop(0) if self._booked[what] else None)


def _appointments_of(told: Sequence[AppointmentRow], clients: Clients) -> Any:
    customers = {clients.customer(row.client) for row in told}
    columns = (Appointment.id, Appointment.customer, Appointment.day, Appointment.state, Service.name)
    query: Any = Appointment.select(*columns).join(Service, JOIN.LEFT_OUTER)
    return query.where(Appointment.customer.in_([one for one in customers if one])).order_by(Appointment.id)
