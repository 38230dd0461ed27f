"""What was chosen so far, as plain values to be saved for later, and back again."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy


def as_draft(given: Sequence[Given], letter: str) -> dict[str, Any]:
    """Give plain values for what was chosen and written."""
    return {"given": [[one.remedy.value, one.words, one.amount] for one in given], "letter": letter}


def given_in(draft: Mapping[str, Any]) -> list[Given]:
    """Give what was chosen in a draft."""
    return [Given(Remedy(remedy), words, amount) for remedy, words, amount in draft.get("given", ())]
