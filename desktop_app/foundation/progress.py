"""How far a long piece of work has come, and whether somebody wants it stopped."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """Raised inside a long piece of work when a person stopped it; whatever it began is taken back."""


@dataclass(slots=True)
class Progress:
    """Handed to a long piece of work, which calls `step` every so often. `tell` gets done and total, in items."""

    tell: Callable[[int, int], object] = lambda done, total: None
    stop: Event = field(default_factory=Event)

    def step(self, done: int, total: int) -> None:
        """Say how much is done; raises Cancelled where it is to end here."""
        if self.stop.is_set():
            raise Cancelled
        self.tell(done, total)
