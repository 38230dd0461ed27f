"""Bringing in a list of visits: one for each client and day, with its services and notes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from desktop_app.exchange.appointment_rows import AppointmentRow, appointment_from_row
from desktop_app.exchange.clients import Clients, Names
from desktop_app.exchange.notes import keep_notes
from desktop_app.exchange.opened_file import OpenedFile
from desktop_app.exchange.price_list import price_lists_beside
from desktop_app.exchange.queries import stored_notes
from desktop_app.exchange.report import RowProblem
from desktop_app.exchange.row_cells import ReadingContext
from desktop_app.exchange.steps import Step, in_pieces
from desktop_app.exchange.tally import Made, Outcome, Tally
from desktop_app.exchange.visit_days import VisitDay, keep_visits, known_services, known_visits
from desktop_app.foundation.act import Act

ROWS = 200
DAYS = 100


@dataclass(slots=True)
class Guest:
    """All that the rows tell of one client on one day."""

    client: str
    day: date
    rows: list[AppointmentRow] = field(default_factory=list)

    @property
    def services(self) -> tuple[str, ...]:
        """What was done, each once."""
        return tuple(dict.fromkeys(row.service for row in self.rows if row.service))

    @property
    def server(self) -> str | None:
        """Who served first."""
        return next((row.staff for row in self.rows if row.staff), None)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was noted, each once."""
        return tuple(dict.fromkeys(row.note for row in self.rows if row.note))


@dataclass(slots=True)
class Guests:
    """What is known while the visits of one file are brought in."""

    clients: Clients = field(default_factory=Clients)
    names: Names = field(default_factory=Names)
    since: dict[str, date] = field(default_factory=dict)


def visit_steps(file: OpenedFile, context: ReadingContext, tally: Tally) -> Iterator[Step]:
    """Read all visits, gather them by client and day, and give what is to be written of some days at a time."""
    offered = price_lists_beside(file.table.path)
    told: list[AppointmentRow] = []
    for rows in in_pieces(file.table.rows(), ROWS):
        readings = [appointment_from_row(row, file.mapping, context, offered) for row in rows]
        tally.trouble(problem for reading in readings for problem in reading.problems)
        found = [reading.appointment for reading in readings if reading.appointment]
        told += [row for row in found if row.client]
        tally.trouble(RowProblem(row.row, "", "does not say who came") for row in found if not row.client)
        tally.rows[Outcome.SKIPPED] += len(rows) - sum(1 for row in found if row.client)
        yield Step(len(rows))
    guests = Guests()
    gathered = _gathered(told)
    for guest in gathered:
        guests.since.setdefault(guest.client, guest.day)
    for piece in in_pieces(gathered, DAYS):
        yield _step(piece, guests, tally)


def write_visits(act: Act, came: Sequence[Guest], guests: Guests) -> None:
    """Keep a visit for each day of somebody, and what was noted."""
    guests.clients.welcome(act, (guest.client for guest in came), guests.since)
    known_guests = [(customer, guest) for guest in came if (customer := guests.clients.customer(guest.client))]
    days = [VisitDay(customer, guest.day, guest.services, guest.server) for customer, guest in known_guests]
    keep_visits(act, days, guests.names)
    known = stored_notes([day.customer for day in days])
    told = [(customer, note) for customer, guest in known_guests for note in guest.notes]
    keep_notes(act, [(customer, note) for customer, note in dict.fromkeys(told) if note not in known[customer]])


def _gathered(told: Iterable[AppointmentRow]) -> list[Guest]:
    """Gather rows by client and day, the earliest day first."""
    guests: dict[tuple[str, date], Guest] = {}
    for row in told:
        client = row.client or ""
        guests.setdefault((client, row.day), Guest(client, row.day)).rows.append(row)
    return sorted(guests.values(), key=lambda guest: guest.day)


def _step(came: Sequence[Guest], guests: Guests, tally: Tally) -> Step:
    before = len(guests.clients.new)
    guests.clients.meet(guest.client for guest in came)
    tally.made[Made.CUSTOMERS] += len(guests.clients.new) - before
    customers = [guests.clients.customer(guest.client) or 0 for guest in came]
    visits = known_visits((customer, guest.day) for customer, guest in zip(customers, came, strict=True))
    services, notes = known_services(visits.values()), stored_notes(customers)
    news = []
    for customer, guest in zip(customers, came, strict=True):
        visit = visits.get((customer, guest.day))
        tally.made[Made.VISITS] += visit is None
        done = {service.casefold() for service in guest.services}
        if visit and done <= services[visit] and notes[customer].issuperset(guest.notes):
            tally.rows[Outcome.UNCHANGED] += len(guest.rows)
        else:
            tally.rows[Outcome.UPDATED if visit else Outcome.ADDED] += len(guest.rows)
            news.append(guest)
    rows = sum(len(guest.rows) for guest in came)
    return Step(rows, partial(write_visits, came=news, guests=guests) if news else None)
