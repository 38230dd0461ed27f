"""Bringing in what a till sold: a visit for each client's day, with its services, products and who served."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from desktop_app.exchange.client_days import ClientDay, client_days, sale_findings
from desktop_app.exchange.clients import Clients, Names
from desktop_app.exchange.line_keys import LineKeys
from desktop_app.exchange.opened_file import OpenedFile
from desktop_app.exchange.price_list import price_lists_beside
from desktop_app.exchange.queries import known_lines
from desktop_app.exchange.row_cells import ReadingContext
from desktop_app.exchange.sale_rows import SaleLine, sale_from_row
from desktop_app.exchange.steps import Step, in_pieces
from desktop_app.exchange.tally import Made, Outcome, Tally
from desktop_app.exchange.visit_days import VisitDay, keep_visits, known_visits
from desktop_app.foundation.act import Act
from desktop_app.foundation.money import amount_words
from desktop_app.visits.actions import BOUGHT
from desktop_app.visits.tables import LineKind, Purchase

DAYS = 60
READ_AT_ONCE = 200
UNNAMED = "Something not named"


@dataclass(slots=True)
class Till:
    """What is known while the sales of one file are brought in."""

    keys: dict[int, str] = field(default_factory=dict)
    """The key of each line, by its row."""
    clients: Clients = field(default_factory=Clients)
    names: Names = field(default_factory=Names)
    since: dict[str, date] = field(default_factory=dict)


def sale_steps(file: OpenedFile, context: ReadingContext, tally: Tally) -> Iterator[Step]:
    """Read all lines, gather them by client and day, and give what is to be written of some days at a time."""
    offered = price_lists_beside(file.table.path)
    lines: list[SaleLine] = []
    for rows in in_pieces(file.table.rows(), READ_AT_ONCE):
        readings = [sale_from_row(row, file.mapping, context, offered) for row in rows]
        lines += [reading.line for reading in readings if reading.line]
        tally.rows[Outcome.SKIPPED] += sum(1 for reading in readings if not reading.line)
        tally.trouble(problem for reading in readings for problem in reading.problems)
        yield Step(len(rows))
    tally.sentences += sale_findings(lines, (), offered).sentences
    keys = LineKeys()
    till = Till({line.row: keys.of_sale(line) for line in lines})
    for line in sorted(lines, key=lambda line: line.day):
        if line.client:
            till.since.setdefault(line.client, line.day)
    for days in in_pieces(client_days(lines), DAYS):
        yield _step(days, till, tally)


def _step(days: Sequence[ClientDay], till: Till, tally: Tally) -> Step:
    lines = [line for day in days for line in day.lines]
    known = known_lines([till.keys[line.row] for line in lines])
    tally.rows[Outcome.UNCHANGED] += len(known)
    tally.rows[Outcome.ADDED] += len(lines) - len(known)
    fresh = client_days(line for line in lines if till.keys[line.row] not in known)
    before = len(till.clients.new)
    till.clients.meet(day.client for day in fresh)
    tally.made[Made.CUSTOMERS] += len(till.clients.new) - before
    visited = known_visits((till.clients.customer(day.client) or 0, day.day) for day in fresh)
    came = [day for day in fresh if day.client]
    tally.made[Made.VISITS] += len(came) - len(visited)
    tally.made[Made.PURCHASES] += len(lines) - len(known)
    return Step(len(lines), partial(write_sales, days=fresh, till=till) if fresh else None)


def write_sales(act: Act, days: Sequence[ClientDay], till: Till) -> None:
    """Keep new lines of clients' days, and a visit for each day of somebody."""
    till.clients.welcome(act, (day.client for day in days), till.since)
    told = [(till.clients.customer(day.client), day) for day in days]
    came = [VisitDay(customer, day.day, day.services, _server(day)) for customer, day in told if customer]
    visits = keep_visits(act, came, till.names)
    rows = [_purchase(act, line, customer, visits, till) for customer, day in told for line in day.lines]
    for purchase, row in zip(act.insert_many(Purchase, rows), rows, strict=True):
        if row["customer"] and row["kind"] is LineKind.PRODUCT and row["quantity"] > 0:
            text = f"{row['what']} · {amount_words(row['amount'])}"
            act.record(BOUGHT, customer=row["customer"], subject=purchase, day=row["day"], text=text)


def _purchase(
    act: Act, line: SaleLine, customer: int | None, visits: dict[tuple[int, date], int], till: Till
) -> dict[str, Any]:
    return {
        "customer": customer,
        "visit": visits[customer, line.day] if customer else None,
        "day": line.day,
        "what": line.what or UNNAMED,
        "kind": line.kind,
        "quantity": line.quantity,
        "amount": line.amount_minor,
        "sold_by": till.names.member(act, line.staff),
        "receipt": line.receipt,
        "line_key": till.keys[line.row],
    }


def _server(day: ClientDay) -> str | None:
    """Who did the first service served the client; where there was none, who sold first."""
    served = [line.staff for line in day.lines if line.kind is LineKind.SERVICE]
    return next(filter(None, served), None) or next(iter(day.staff), None)
