"""What follows from what: the one table of reactions, each in the same transaction as what caused it."""

from collections.abc import Mapping, Sequence

from desktop_app.foundation.counter import Reaction
from desktop_app.visits import actions as visits

REACTIONS: Mapping[str, Sequence[Reaction]] = {
    "observation.noted": (visits.observed,),
}
