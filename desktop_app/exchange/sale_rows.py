"""From a line of a till's export to a line of a sale."""

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from desktop_app.exchange.amounts import read_amount, read_number, read_quantity, rounded_minor
from desktop_app.exchange.cleaning import LONGEST_CODE, bare_code
from desktop_app.exchange.date_cells import read_day, read_time
from desktop_app.exchange.fields import Field
from desktop_app.exchange.mapping import ColumnMapping, Source
from desktop_app.exchange.price_list import PriceLists
from desktop_app.exchange.report import RowProblem
from desktop_app.exchange.row_cells import ReadingContext, RowCells
from desktop_app.exchange.table_file import TableRow
from desktop_app.exchange.vocabulary import plain, words
from desktop_app.foundation.mistakes import Mistake
from desktop_app.visits.tables import LineKind

_MEASURE = re.compile(r"\d(?:[.,]\d+)? ?(?:ml|cl|l|m|g|gr|kg|oz)$", re.IGNORECASE)


LONGEST_STAFF = 80
MOST = 1_000_000
"""The largest quantity that one line may have."""


@dataclass(frozen=True, slots=True)
class SaleLine:
    """One line of a sale. client and staff are as the till writes them; None is nobody in particular.

    The amount is for the whole line, not for one piece, in minor units without tax; it is negative for a refund.
    """

    row: int
    receipt: str
    day: date
    at: time | None
    client: str | None
    staff: str | None
    what: str
    kind: LineKind
    quantity: int
    amount_minor: int
    tax_minor: int

    @property
    def is_return(self) -> bool:
        """Whether goods came back."""
        return self.quantity < 0

    @property
    def is_credit(self) -> bool:
        """Whether money was taken off although nothing came back."""
        return self.amount_minor < 0 < self.quantity


@dataclass(frozen=True, slots=True)
class SaleReading:
    """What a row gave: a line, unless its day, amount or quantity cannot be told, and what was not taken."""

    line: SaleLine | None
    problems: tuple[RowProblem, ...] = ()


def sale_from_row(
    row: TableRow, mapping: ColumnMapping, context: ReadingContext, price_lists: PriceLists
) -> SaleReading:
    """Return the line of a sale that a row tells of, and every cell that was not taken.

    One quantity is assumed where none is written. Taxes of several columns are added before they are rounded,
    half to even, because tills work tax out finer than money.
    """
    cells = RowCells(row, mapping)
    line = None if cells.refuse_surplus() else _line(cells, context, price_lists)
    return SaleReading(line if not cells.problems else None, tuple(cells.problems))


def client_or_nobody(text: str) -> str | None:
    """Return a client's code or name, or None for a walk-in: nobody in particular."""
    return None if _is_nobody(text, "client") else text


def staff_or_nobody(text: str) -> str | None:
    """Return a colleague's name, or None where the shop itself is written."""
    return None if _is_nobody(text, "staff") else text


def kind_of_line(what: str, quantity: int, amount_minor: int, price_lists: PriceLists) -> LineKind:
    """Return what a line sold.

    Goods that came back are a product; money taken off otherwise is an adjustment, and so is a line without a
    description or called miscellaneous. The price lists decide next; without their help a measure at the end
    (250ml, 100g) means a product and all else is a service.
    """
    if quantity < 0:
        return LineKind.PRODUCT
    if amount_minor < 0 or not what or plain(what) in words("nobody")["line"]:
        return LineKind.ADJUSTMENT
    if price_lists.service(what):
        return LineKind.SERVICE
    if price_lists.product(what) or _MEASURE.search(what):
        return LineKind.PRODUCT
    return LineKind.SERVICE


def _line(cells: RowCells, context: ReadingContext, price_lists: PriceLists) -> SaleLine | None:
    day = cells.first(Field.DATE, lambda source, text: _day(source, text, context))
    if day is None:
        cells.refuse_without(Field.DATE)
        return None
    what = cells.line(Field.DESCRIPTION)
    quantity = cells.first(Field.QUANTITY, lambda _, text: _quantity(text))
    quantity = quantity or 1
    amount = cells.first(Field.AMOUNT, lambda source, text: _amount(source, text, context)) or 0
    return SaleLine(
        row=cells.row.line,
        receipt=cells.line(Field.RECEIPT, bare_code, LONGEST_CODE),
        day=day,
        at=cells.first(Field.TIME, lambda _, text: read_time(text)),
        client=client_or_nobody(cells.line(Field.CLIENT, bare_code)),
        staff=staff_or_nobody(cells.line(Field.STAFF, longest=LONGEST_STAFF)),
        what=what,
        kind=kind_of_line(what, quantity, amount, price_lists),
        quantity=quantity,
        amount_minor=amount,
        tax_minor=_tax(cells, context),
    )


def _is_nobody(text: str, whom: str) -> bool:
    name = plain(text)
    return not text.strip() or name in words("nobody")[whom]


def _day(source: Source, text: str, context: ReadingContext) -> date | None:
    return read_day(text, context.habits.order(source), context.today.year)


def _amount(source: Source, text: str, context: ReadingContext) -> int:
    return read_amount(text, context.habits.decimal_mark(source), context.digits)


def _quantity(text: str) -> int:
    quantity = read_quantity(text)
    if not quantity or abs(quantity) > MOST:
        raise Mistake(f"is {'none' if not quantity else 'too large'}")
    return quantity


def _tax(cells: RowCells, context: ReadingContext) -> int:
    parts = cells.all(Field.TAX, lambda source, text: [read_number(text, context.habits.decimal_mark(source))])
    return rounded_minor(sum(parts, Decimal(0)), context.digits)
