"""What usually goes wrong in a trade and what makes it right, from the files that come with the app."""

import tomllib
from dataclasses import dataclass
from functools import cache

from desktop_app.foundation.money import read_amount
from desktop_app.foundation.resources import resource
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.visits.rules import Trade


@dataclass(frozen=True, slots=True)
class UsualKind:
    """A kind of trouble, how a letter about it begins, and the remedies that usually go with it."""

    name: str
    sorry: str = ""
    remedies: frozenset[Remedy] = frozenset({Remedy.APOLOGISE})


@dataclass(frozen=True, slots=True)
class Usual:
    """What one trade begins with: kinds of trouble, and remedies with their usual costs in minor units."""

    kinds: tuple[UsualKind, ...]
    remedies: tuple[Given, ...]

    def ticked_for(self, kind: str) -> frozenset[Given]:
        """Give what is ticked to begin with: all that goes with a kind, and of two such remedies the more generous."""
        dearest_last = sorted(self.remedies, key=lambda one: one.amount)
        of = {one.remedy: one for one in dearest_last}
        return frozenset(of[remedy] for remedy in self.named(kind).remedies if remedy in of)

    def named(self, kind: str) -> UsualKind:
        """Give what is known of a kind, however it is capitalised; its name alone where the trade knows none."""
        known = {one.name.casefold(): one for one in self.kinds}
        return known.get(kind.casefold()) or UsualKind(kind)


@cache
def usual_in(trade: Trade) -> Usual:
    """Read what is usual in a trade."""
    written = tomllib.loads(resource(f"recovery/{trade}.toml").read_text("utf-8"))
    return Usual(
        tuple(
            UsualKind(kind["name"], kind["sorry"], frozenset(map(Remedy, kind["usual"]))) for kind in written["kind"]
        ),
        tuple(Given(Remedy(one["remedy"]), one["words"], read_amount(one["cost"])) for one in written["remedy"]),
    )
