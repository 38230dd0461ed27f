"""Writing the story of what colleagues are thanked for."""

from collections.abc import Sequence
from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.praise.story_rules import Consent
from desktop_app.praise.tables import Kudos, Story

TOLD = "praise.told"
WHAT = "A line of a story"


def tell(act: Act, kudos: int, lines: Sequence[str], consent: Consent = Consent.NOT_ASKED) -> None:
    """Keep the story behind thanks, in place of the one there was.

    The three `lines` say what happened, what was done and what came of it; only the first must say something.
    `consent` is what the customer said to being named; the day of that answer and who asked are kept. Raises Mistake
    where the thanks were taken back, or nothing is told.
    """
    if Kudos.get_or_none(Kudos.id == kudos) is None:
        raise Mistake("These thanks were taken back.")
    happened, did, came_of_it = (clean_line(line, Story.happened.limit, WHAT) for line in lines)
    if not is_visible(happened):
        raise Mistake("What happened? One line will do.")
    written = {"happened": happened, "did": did, "came_of_it": came_of_it}
    row = Story.get_or_none(Story.kudos == kudos)
    if row is None:
        row = act.insert(Story(kudos=kudos, **written))
    else:
        act.update(row, **written)
    if consent is not row.consent:
        act.update(row, consent=consent, **_answer(act, consent))
    act.record(TOLD, subject=kudos, text=f"A story: {happened}")


def _answer(act: Act, consent: Consent) -> dict[str, Any]:
    """Give when the customer answered, and who had asked; nothing where nobody did."""
    asked = consent is not Consent.NOT_ASKED
    return {"answered_on": act.day if asked else None, "asked_by": act.by if asked else None}
