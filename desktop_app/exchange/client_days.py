"""What was sold, gathered by who came on which day; and what is worth saying about it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.exchange.price_list import PriceLists
from desktop_app.exchange.report import Findings, RowProblem, counted
from desktop_app.exchange.sale_rows import SaleLine
from desktop_app.visits.tables import LineKind

_EXAMPLES = 3
_ODD = frozenset("?*#%!~^<>{}[]|\\")


@dataclass(frozen=True, slots=True)
class ClientDay:
    """All that one client bought on one day: one visit. Client None gathers a day's sales to nobody in particular."""

    client: str | None
    day: date
    lines: tuple[SaleLine, ...]
    staff: tuple[str, ...]
    services: tuple[str, ...]
    products: tuple[str, ...]
    receipts: tuple[str, ...]


def client_days(lines: Iterable[SaleLine]) -> list[ClientDay]:
    """Return the lines gathered by client and day, earliest day first, each name once in the order of the lines."""
    gathered: dict[tuple[date, str | None], list[SaleLine]] = {}
    for line in lines:
        gathered.setdefault((line.day, line.client), []).append(line)
    days = [_client_day(client, day, found) for (day, client), found in gathered.items()]
    return sorted(days, key=lambda one: one.day)


def shared_receipts(lines: Iterable[SaleLine]) -> dict[str, tuple[str, ...]]:
    """Return the receipts that several clients share, and who they are: people who came together."""
    clients: dict[str, dict[str, None]] = {}
    for line in lines:
        if line.receipt and line.client:
            clients.setdefault(line.receipt, {})[line.client] = None
    return {receipt: tuple(people) for receipt, people in clients.items() if len(people) > 1}


def sale_findings(lines: Sequence[SaleLine], problems: Sequence[RowProblem], price_lists: PriceLists) -> Findings:
    """Return how many of everything there are among the lines, and what a person should know of how they were read."""
    days = client_days(lines)
    counts = {
        "lines": len(lines),
        "clients": len({line.client for line in lines if line.client}),
        "client_days": sum(1 for day in days if day.client),
        "walk_in_days": sum(1 for day in days if not day.client),
        "walk_in_lines": sum(1 for line in lines if not line.client),
        "walk_in_receipts": len({line.receipt for line in lines if not line.client}),
        "shop_lines": sum(1 for line in lines if not line.staff),
        "shared_receipts": len(shared_receipts(lines)),
        "returns": sum(1 for line in lines if line.is_return),
        "credits": sum(1 for line in lines if line.is_credit),
        **{f"{kind.value}s": number for kind, number in Counter(line.kind for line in lines).items()},
    }
    return Findings(counts, tuple(_sentences(lines, counts, price_lists)), tuple(problems))


def _client_day(client: str | None, day: date, lines: Sequence[SaleLine]) -> ClientDay:
    return ClientDay(
        client=client,
        day=day,
        lines=tuple(lines),
        staff=_once(line.staff for line in lines),
        services=_once(line.what for line in lines if line.kind is LineKind.SERVICE),
        products=_once(line.what for line in lines if line.kind is LineKind.PRODUCT and not line.is_return),
        receipts=_once(line.receipt for line in lines),
    )


def _once(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _sentences(lines: Sequence[SaleLine], counts: dict[str, int], price_lists: PriceLists) -> Iterator[str]:
    if price_lists.files:
        yield f"Services and products told apart by {' and '.join(price_lists.files)}."
    unclear = sum(1 for line in lines if line.kind is LineKind.ADJUSTMENT and not line.is_credit)
    for number, noun, what in (
        (counts["walk_in_lines"], "line", "of walk-ins: kept as sales to nobody in particular"),
        (counts["shop_lines"], "line", "served by the shop itself: kept without a colleague"),
        (counts["shared_receipts"], "receipt", "shared by people who came together: each keeps their own lines"),
        (counts["returns"], "line", "of goods brought back: kept as refunds"),
        (counts["credits"], "line", "of money taken off: kept as adjustments, not as services"),
        (unclear, "line", "not saying what was sold: kept as adjustments"),
    ):
        if number:
            yield f"{counted(number, noun)} {what}."
    if odd := sorted({line.client for line in lines if line.client and _is_odd(line.client)}):
        shown = ", ".join(odd[:_EXAMPLES]) + (" …" if len(odd) > _EXAMPLES else "")
        yield f"{counted(len(odd), 'client code')} with unusual signs ({shown}): kept as written."


def _is_odd(code: str) -> bool:
    return not code[0].isalnum() or not _ODD.isdisjoint(code)
