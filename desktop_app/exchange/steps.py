"""An import as a row of small steps, each short enough that nobody at the counter waits for it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from desktop_app.foundation.act import Act

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Step:
    """So many rows are done once `write`, an action, is performed; nothing to write where there is none."""

    rows: int
    write: Callable[[Act], None] | None = None


def in_pieces(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Give the items in lists of at most so many."""
    stream = iter(items)
    while piece := list(islice(stream, size)):
        yield piece
