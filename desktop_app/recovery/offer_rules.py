"""What is ready to be given, and which of it a customer chose where it was theirs to choose. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.recovery.rules import Given, given_line
from desktop_app.recovery.tables import Remedy


@dataclass(frozen=True, slots=True)
class Offer:
    """Remedies that are ready, and the one of them that was `chosen`, where they were offered together."""

    ready: tuple[Given, ...]
    chosen: Given | None = None

    @property
    def offered(self) -> tuple[Given, ...]:
        """What they could choose from; nothing where it was not theirs to choose."""
        return to_choose_from(self.ready) if self.chosen else ()

    @property
    def given(self) -> tuple[Given, ...]:
        """What they get: all that is ready, or the apology and the one they chose."""
        return tuple(one for one in self.ready if one == self.chosen or one not in self.offered)


def to_choose_from(ready: Sequence[Given]) -> tuple[Given, ...]:
    """Give the remedies that could be offered together; an apology is theirs in any case, and one alone no choice.

    What is done quietly is not spoken of.
    """
    others = tuple(one for one in ready if one.remedy is not Remedy.APOLOGISE and not one.quiet)
    return others if len(others) > 1 else ()


def offered_words(offered: Sequence[Given], chosen: Sequence[Given]) -> str:
    """Say what could be chosen from, and what was: "Offered: Cleaning 25 · Refund 60. They chose Cleaning"."""
    if not offered:
        return ""
    choice = f". They chose {given_line([Given(one.remedy, one.words) for one in chosen])}" if chosen else ""
    return f"Offered: {given_line(offered)}{choice}"
