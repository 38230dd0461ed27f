"""How an entry of the diary is put into words. Pure."""

import datetime as dt

from desktop_app.diary.tables import Became
from desktop_app.foundation.spoken_days import short_weekday

BECAME = {
    Became.COURTESY: "a courtesy now",
    Became.PLAY: "a play in Playbooks",
    Became.LET_GO: "let go",
}
BUILT = "it is there"
TO_DECIDE = "to decide"


def stands(became: Became | None, owner: str, due: dt.date | None, *, settled: bool) -> str:
    """Say what came of an idea: ``Ada sees to it by Fri 4 Dec``; ``to decide`` while nobody did."""
    if became is None:
        return TO_DECIDE
    if became is Became.TO_BUILD:
        return BUILT if settled else sees_to_it(owner, due)
    return BECAME[became]


def sees_to_it(owner: str, due: dt.date | None) -> str:
    """Say who sees to it, and by when: ``Ada sees to it by Fri 4 Dec``."""
    by = f" by {short_weekday(due)}" if due else ""
    return f"{owner or 'Somebody'} sees to it{by}"
