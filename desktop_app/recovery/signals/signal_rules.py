"""Signs of one customer's day as one signal, and until when it asks for something. Pure."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.customers.tables import Pronoun
from desktop_app.recovery.signals.signal_tables import SignalKind

RECENT = dt.timedelta(days=14)  # for the list of everyone: later than that, asking is no longer ahead of them
REMEMBERED = dt.timedelta(days=365)  # for one customer: until they come again, however seldom that is


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a sign shows: whose it is, the visit, purchase or shipment (`subject`), and its day."""

    customer: int
    subject: int
    day: dt.date


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that shows. `clause` follows "they" or "she".

    `act` is what could be done before they say anything, with ``{them}`` for the customer; `waits`: it has not ended.
    """

    kind: SignalKind
    trace: Trace
    clause: str
    act: str
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Signal:
    """All signs of one customer's day, what weighs most first: one thing to think about, not several."""

    customer: int
    name: str
    pronoun: Pronoun
    day: dt.date
    signs: tuple[Sign, ...]

    @property
    def id(self) -> str:
        """What tells it from other customers' and other days'."""
        return f"{self.customer}/{self.day.isoformat()}"

    @property
    def evidence(self) -> str:
        """Say in a clause what shows it: "left in a mood of 4 and got 20 back"."""
        return " and ".join(sign.clause for sign in self.signs)

    @property
    def act(self) -> str:
        """Say what could be done before they say anything."""
        return self.signs[0].act.replace("{them}", self.pronoun.them)


def gathered(signs: Iterable[Sign]) -> list[tuple[Sign, ...]]:
    """Give the signs of each customer's day together, the latest day first, then what weighs most."""
    days: dict[tuple[int, dt.date], list[Sign]] = defaultdict(list)
    for sign in signs:
        days[sign.trace.customer, sign.trace.day].append(sign)
    together = [tuple(sorted(of_day, key=_weight)) for of_day in days.values()]
    return sorted(together, key=lambda of_day: (-of_day[0].trace.day.toordinal(), _weight(of_day[0])))


def is_open(sign: Sign, incident: dt.date | None, visit: dt.date | None) -> bool:
    """Tell whether a sign still asks for something, by the days of the last incident and the last visit that is over.

    Once something is kept as gone wrong, that leads on; and a later visit was the time to speak of what is over.
    """
    kept = incident is not None and incident >= sign.trace.day
    came_again = visit is not None and visit > sign.trace.day
    return not kept and (sign.waits or not came_again)


def _weight(sign: Sign) -> int:
    return list(SignalKind).index(sign.kind)
