"""A counter: the place where acts are performed, one transaction each."""

import platform
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_app.foundation.act import Act, Change
from desktop_app.foundation.clock import Clock
from desktop_app.foundation.database import database, insert_rows
from desktop_app.foundation.full_text import settle
from desktop_app.foundation.journal import JournalEntry, Performed, RowChange

BY_ITSELF = 0  # a batch no import has: what nobody did is nobody's, and nobody's undo takes it back

Action = Callable[..., Any]
Reaction = Callable[[Act, JournalEntry], None]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an act: the action's own result, and the change to announce."""

    result: Any
    change: Change


def _nothing() -> None:
    """Copy nothing."""


@dataclass(slots=True)
class Counter:
    """Who serves here, by which clock, and what follows from what (kind of happening → reactions).

    `back_up` copies the shop's file before much is changed in it. All of it can be sent to another process.
    """

    clock: Clock
    reactions: Mapping[str, Sequence[Reaction]] = field(default_factory=dict)
    back_up: Callable[[], object] = _nothing
    by: int | None = None
    name: str = field(default_factory=platform.node)

    def perform(
        self,
        action: Action,
        *args: Any,
        by: int | None = None,
        uid: str | None = None,
        batch: int | None = None,
        **options: Any,
    ) -> Done:
        """Do an action in one transaction, with all reactions to it; on an error nothing at all has happened.

        `uid` names the act: the same one twice is done once, and the second time gives no result and no change.
        """
        uid = uid or str(uuid.uuid4())
        now = self.clock.now()
        with database.atomic():
            if Performed.select().where(Performed.uid == uid).exists():
                return Done(None, Change())
            performed = Performed.create(
                uid=uid,
                at=now,
                day=self.clock.day_of(now),
                staff=None if batch == BY_ITSELF else self.by if by is None else by,
                counter=self.name,
                batch=batch,
            )
            act = Act(performed, now, self.clock.zone)
            result = action(act, *args, **options)
            self._react(act)
            _keep(act)
            settle()
        return Done(result, act.announcement())

    def _react(self, act: Act) -> None:
        for entry in act.entries:  # grows while reactions record more
            for reaction in self.reactions.get(entry.kind, ()):
                reaction(act, entry)


def _keep(act: Act) -> None:
    """Write the journal of an act; an act that changed nothing and says nothing leaves no trace."""
    if not act.entries and not act.changes:
        act.performed.delete_instance()
        return
    insert_rows(JournalEntry, (entry.__data__ for entry in act.entries))
    insert_rows(RowChange, (change.__data__ for change in act.changes))
