"""What can be practised, as it is written in `resources/practice/`. Pure."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.resources import resource
from desktop_app.recovery.tables import Remedy
from desktop_app.visits.rules import Trade


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody of the sample shop to whom an act was done, so many days from today (0 or before), not before a time."""

    who: str
    on: int
    at: dt.time


@dataclass(frozen=True, slots=True)
class WrittenAct:
    """One of the acts to choose from, and the reason for or against it.

    What came of it is read from the sample shop: of those to whom it was done (`seen`), and of everybody who had these
    `remedies` for the same kind of trouble.
    """

    text: str
    why: str
    seen: tuple[Seen, ...]
    remedies: frozenset[Remedy]


@dataclass(frozen=True, slots=True)
class WrittenCase:
    """A moment with a customer of the sample shop: so many days from today, at a time; `kind` is that of a trouble."""

    who: str
    on: int
    at: dt.time
    happens: str
    kind: str
    acts: tuple[WrittenAct, ...]


def cases_of(trade: Trade) -> tuple[WrittenCase, ...]:
    """Give what can be practised in the sample shop of a trade, in the order in which it is gone through."""
    written = tomllib.loads(resource(f"practice/{trade}.toml").read_text("utf-8"))
    return tuple(map(_case, written["case"]))


def _case(written: dict[str, Any]) -> WrittenCase:
    return WrittenCase(
        who=written["who"],
        on=written["on"],
        at=dt.time.fromisoformat(written["at"]),
        happens=written["happens"],
        kind=written.get("kind", ""),
        acts=tuple(map(_act, written["act"])),
    )


def _act(written: dict[str, Any]) -> WrittenAct:
    return WrittenAct(
        text=written["text"],
        why=written["why"],
        seen=tuple(map(_seen, written.get("seen", ()))),
        remedies=frozenset(map(Remedy, written.get("remedies", ()))),
    )


def _seen(written: dict[str, Any]) -> Seen:
    at = written.get("at")
    return Seen(written["who"], written["on"], dt.time.fromisoformat(at) if at else dt.time(0))
