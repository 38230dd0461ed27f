"""The courtesies a trade begins with."""

import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.foundation.resources import resource
from desktop_app.visits.courtesies import Courtesies, ForService, Steps, Timed
from desktop_app.visits.courtesy_actions import take_up
from desktop_app.visits.rules import Trade


def load_rituals(act: Act, trade: str) -> int:
    """Give the shop the services and courtesies of a trade; tells how many courtesies were new.

    What is there already is left alone. Raises ValueError for a trade that is none of `Trade`.
    """
    text = resource(f"rituals/{Trade(trade)}.toml").read_text("utf-8")
    return take_up(act, _courtesies(tomllib.loads(text)))


def _courtesies(pack: Mapping[str, Any]) -> Courtesies:
    return Courtesies(
        services=tuple(pack.get("services", ())),
        rituals=tuple(ForService(**ritual) for ritual in pack.get("ritual", ())),
        nudges=tuple(Timed(**nudge) for nudge in pack.get("nudge", ())),
        concerns=tuple(ForService(**concern) for concern in pack.get("concern", ())),
        how_tos=tuple(_steps(pack.get("take_home", ()))),
    )


def _steps(entries: Iterable[Mapping[str, Any]]) -> Iterable[Steps]:
    return (Steps(entry["title"], tuple(entry["words"]), tuple(entry["steps"])) for entry in entries)
