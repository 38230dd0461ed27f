"""What was chosen so far, as plain values to be saved for later, and back again."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.recovery.offer_rules import Offer
from desktop_app.recovery.rules import Given, done_quietly
from desktop_app.recovery.tables import Remedy


def as_draft(offer: Offer, letter: str, post_to: str = "") -> dict[str, Any]:
    """Give plain values for what is ready, which of it they chose, what was written, and where it is posted to."""
    chosen = _plain([offer.chosen] if offer.chosen else [])
    quiet = any(one.quiet for one in offer.ready)
    return {"given": _plain(offer.ready), "chosen": chosen, "quiet": quiet, "letter": letter, "post_to": post_to}


def offer_in(draft: Mapping[str, Any]) -> Offer:
    """Give what was ready in a draft, and which of it they chose."""
    chosen = _read(draft.get("chosen", ()))
    ready = _read(draft.get("given", ()))
    return Offer(done_quietly(ready) if draft.get("quiet") else ready, chosen[0] if chosen else None)


def _plain(remedies: Sequence[Given]) -> list[list[Any]]:
    return [[one.remedy.value, one.words, one.amount] for one in remedies]


def _read(plain: Sequence[Sequence[Any]]) -> tuple[Given, ...]:
    return tuple(Given(Remedy(remedy), words, amount) for remedy, words, amount in plain)
