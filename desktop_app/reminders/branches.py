"""What the outcomes of a reminder lead to. A reminder carries it along, so that editing a playbook changes the future
only."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from desktop_app.foundation.delays import Delay, DelayUnit
from desktop_app.reminders.tables import Channel, Kind


@dataclass(frozen=True, slots=True)
class FollowOn:
    """The reminder that an outcome leads to, due `delay` after the outcome; `assignee` is a staff id or None."""

    step: str
    text: str
    delay: Delay
    kind: Kind
    channel: Channel
    assignee: int | None = None
    script: tuple[str, ...] = ()
    letter: str = ""
    branches: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """One outcome, in the words that are tapped: what to say or offer then, and the reminder it leads to, if any."""

    answer: str
    say: str = ""
    then: FollowOn | None = None


def branch_for(branches: Iterable[Branch], outcome: str) -> Branch | None:
    """Give the branch that an outcome takes, whatever its case and spaces; None where nothing is said of it."""
    wanted = " ".join(outcome.split()).casefold()
    return next((branch for branch in branches if branch.answer.casefold() == wanted), None)


def as_json(branches: Iterable[Branch]) -> list[dict[str, Any]]:
    """Give branches as the table keeps them."""
    return [asdict(branch) for branch in branches]


def from_json(stored: Sequence[dict[str, Any]]) -> tuple[Branch, ...]:
    """Give branches back from what the table keeps."""
    return tuple(Branch(one["answer"], one["say"], _follow_on(one["then"])) for one in stored)


def _follow_on(stored: dict[str, Any] | None) -> FollowOn | None:
    if stored is None:
        return None
    delay = stored["delay"]
    return FollowOn(
        step=stored["step"],
        text=stored["text"],
        delay=Delay(delay["number"], DelayUnit(delay["unit"]), delay["before"]),
        kind=Kind(stored["kind"]),
        channel=Channel(stored["channel"]),
        assignee=stored["assignee"],
        script=tuple(stored["script"]),
        letter=stored["letter"],
        branches=from_json(stored["branches"]),
    )
