"""From a row of a booking system's export to an appointment, kept, cancelled or missed; or to a visit."""

from dataclasses import dataclass
from datetime import date, time

from desktop_app.exchange.cleaning import bare_code
from desktop_app.exchange.customer_rows import LONGEST_NOTE
from desktop_app.exchange.date_cells import read_day, read_time
from desktop_app.exchange.fields import Field
from desktop_app.exchange.mapping import ColumnMapping
from desktop_app.exchange.price_list import PriceLists
from desktop_app.exchange.report import RowProblem
from desktop_app.exchange.row_cells import ReadingContext, RowCells
from desktop_app.exchange.sale_rows import LONGEST_STAFF, client_or_nobody, staff_or_nobody
from desktop_app.exchange.table_file import TableRow
from desktop_app.exchange.vocabulary import ours_for, plain
from desktop_app.foundation.text import clean_note
from desktop_app.visits.tables import AppointmentState

LONGEST_SERVICE = 120


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """One appointment or visit. client and staff are as the other system writes them; None is nobody in particular."""

    row: int
    client: str | None
    staff: str | None
    service: str
    day: date
    time: time | None
    state: AppointmentState
    cancelled_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AppointmentReading:
    """What a row gave: an appointment, unless its day cannot be told, and the cells that were not taken."""

    appointment: AppointmentRow | None
    problems: tuple[RowProblem, ...] = ()


def appointment_from_row(
    row: TableRow,
    mapping: ColumnMapping,
    context: ReadingContext,
    price_lists: PriceLists,
    usual_state: AppointmentState = AppointmentState.BOOKED,
) -> AppointmentReading:
    """Return the appointment that a row tells of; a service's code becomes its name where a price list knows it.

    usual_state holds where the row itself says nothing of what became of it; see state_of_file. Appointments may
    lie up to a year ahead.
    """
    cells = RowCells(row, mapping)
    found = None if cells.refuse_surplus() else _appointment(cells, context, price_lists, usual_state)
    return AppointmentReading(found, tuple(cells.problems))


def state_of_file(name: str, mapping: ColumnMapping) -> AppointmentState:
    """Return what became of all appointments in a file that holds only one kind.

    A column that tells when they were cancelled says so, and so does a file called no_shows or cancellations.
    """
    if mapping.of(Field.CANCELLED_ON):
        return AppointmentState.CANCELLED
    return AppointmentState(ours_for("states").get(plain(name), AppointmentState.BOOKED))


def _appointment(
    cells: RowCells, context: ReadingContext, price_lists: PriceLists, usual: AppointmentState
) -> AppointmentRow | None:
    day = _day(cells, Field.DATE, context)
    if day is None:
        cells.refuse_without(Field.DATE)
        return None
    service = cells.line(Field.SERVICE, longest=LONGEST_SERVICE)
    return AppointmentRow(
        row=cells.row.line,
        client=client_or_nobody(cells.line(Field.CLIENT, bare_code)),
        staff=staff_or_nobody(cells.line(Field.STAFF, longest=LONGEST_STAFF)),
        service=price_lists.service(service) or service,
        day=day,
        time=cells.first(Field.TIME, lambda _, text: read_time(text)),
        state=_state(cells.line(Field.STATE), usual),
        cancelled_on=_day(cells, Field.CANCELLED_ON, context),
        note=cells.line(Field.NOTE, clean_note, LONGEST_NOTE),
    )


def _day(cells: RowCells, which: Field, context: ReadingContext) -> date | None:
    latest_year = context.today.year + 1
    return cells.first(which, lambda source, text: read_day(text, context.habits.order(source), latest_year))


def _state(written: str, usual: AppointmentState) -> AppointmentState:
    known = ours_for("states").get(plain(written))
    return AppointmentState(known) if known else usual
