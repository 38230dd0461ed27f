"""Telling colleagues what was noticed: one of them, or everybody at the line-up."""

from collections.abc import Collection

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing.tables import Observation, Share

SHARED = "observation.shared"
TOLD = "observation.told"


def share(act: Act, observation: int, tell: Collection[int | None]) -> None:
    """Have a sentence told to these colleagues, None being everybody at the line-up; those who wait for it stay."""
    row = Observation.get_by_id(observation)
    waiting = {one.colleague_id for one in Share.select().where(Share.observation == row, Share.told_on.is_null())}
    for colleague in sorted(set(tell) - waiting, key=lambda one: one or 0):
        act.insert(Share(observation=row, colleague=colleague))
        act.record(SHARED, customer=row.customer_id, subject=row.id, text=row.text)


def told(act: Act, share: int) -> None:
    """Know that it was told, so that the line-up leaves it out from now on; raises Mistake where it was before."""
    row = Share.get_or_none(Share.id == share)
    if row is None or row.told_on is not None:
        raise Mistake("That was told already.")
    act.update(row, told_on=act.day)
    act.record(TOLD, customer=row.observation.customer_id, subject=row.observation_id, text=row.observation.text)
