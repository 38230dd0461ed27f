"""What was measured, and the table that says it."""

from collections.abc import Sequence
from dataclasses import dataclass

MILLISECONDS = 1000
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Wait:
    """One thing a person waits for, in a shop of so many customers: all times in order of size, in `unit` (s or MiB).

    `floor` holds what the bare work took in the same run; `bar` is the promise in words.
    """

    what: str
    customers: int
    times: Sequence[float]
    floor: Sequence[float]
    bar: str
    unit: str = "s"


def percentile(ordered: Sequence[float], percent: float) -> float:
    """Give the time within which so many per cent of the sorted times lie."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def table(waits: Sequence[Wait]) -> str:
    """Give everything measured as a Markdown table, each wait in a row with all sizes of shop beside each other."""
    sizes = sorted({wait.customers for wait in waits})
    head = ["p50 · p99 · longest", "bar"]
    for size in sizes:
        head += [f"{size:,} customers", "bare"]
    rows = [head, ["---"] * len(head)]
    for what in dict.fromkeys(wait.what for wait in waits):
        of_each = {wait.customers: wait for wait in waits if wait.what == what}
        bar = next(iter(of_each.values())).bar
        row = [what, bar]
        for size in sizes:
            wait = of_each.get(size)
            row += [_cell(wait.times, wait.unit), _cell(wait.floor, wait.unit)] if wait else ["", ""]
        rows.append(row)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(times: Sequence[float], unit: str) -> str:
    three = (percentile(times, 50), percentile(times, 99), times[-1]) if len(times) > 1 else times
    return " · ".join(_words(time, unit) for time in three)


def _words(size: float, unit: str) -> str:
    if unit != "s" or size >= 1:
        return f"{size:.{0 if unit != 's' else 2}f} {unit}"
    return f"{size * MILLISECONDS:.3g} ms"
