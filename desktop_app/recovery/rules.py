"""What kinds of trouble are offered. Pure."""

from collections.abc import Iterable

KINDS_OFFERED = 6
TO_BEGIN_WITH = ("Waited too long", "Not as hoped", "Damaged", "Wrong item", "Unfriendly", "Overcharged")


def kinds_offered(usual: Iterable[str]) -> tuple[str, ...]:
    """Give the kinds that are one tap away: the shop's own, most used first, then those it may begin with."""
    by_name = {kind.casefold(): kind for kind in reversed((*usual, *TO_BEGIN_WITH))}
    wanted = dict.fromkeys(kind.casefold() for kind in (*usual, *TO_BEGIN_WITH))
    return tuple(by_name[name] for name in wanted)[:KINDS_OFFERED]
