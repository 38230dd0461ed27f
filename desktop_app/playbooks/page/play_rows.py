"""What the list says of each playbook. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.foundation.spoken_days import MONTHS
from desktop_app.playbooks.page.drafts import Drafts
from desktop_app.playbooks.page.page_queries import Shelf
from desktop_app.playbooks.parts import Playbook
from desktop_app.playbooks.queries import PlaybookRow
from desktop_app.playbooks.tables import Phase, Trigger
from desktop_app.reminders.delegate import CHANNEL_ICONS

NOT_SAVED = "Changed, not saved"
NEW = "New, not saved"

_ICONS: Mapping[Trigger, str] = {
    Trigger.INCIDENT: "heart",
    Trigger.REMARK: "card",
    Trigger.RHYTHM: "pulse",
    Trigger.DATE: "cake",
    Trigger.SHIPMENT_SENT: "parcel",
    Trigger.SHIPMENT_LATE: "parcel",
    Trigger.NTH_VISIT: "star",
    Trigger.STALE_PREFERENCE: "question",
    Trigger.OFFER: "gift",
}


@dataclass(frozen=True, slots=True)
class PlayRow:
    """A playbook as the list shows it; `note` says in a few words how it does."""

    id: str
    name: str
    icon: str
    note: str
    on: bool


def icon_of(playbook: Playbook) -> str:
    """Give the icon of what sets a playbook going, or else of how it reaches people."""
    if playbook.trigger in _ICONS:
        return _ICONS[playbook.trigger]
    if playbook.conditions.first_visit:
        return "person"
    later = [step for step in playbook.steps if step.phase is not Phase.BEFORE_LEAVING]
    return CHANNEL_ICONS[later[0].channel] if later else "comfort"


def note(*, on: bool, off_since: dt.date | None, made: int, today: dt.date) -> str:
    """Say how a playbook does: ``10 this month``, ``Off since May``."""
    if on:
        return f"{made} this month"
    if off_since is None:
        return "Off"
    month = MONTHS[off_since.month - 1]
    return f"Off since {month}" if off_since.year == today.year else f"Off since {month} {off_since.year}"


def sentence(row: PlayRow) -> str:
    """Give a row as it is read aloud."""
    return f"{row.name}, {'on' if row.on else 'off'}, {row.note}"


def rows_of(drafts: Drafts, shelf: Shelf) -> tuple[PlayRow, ...]:
    """Give the rows of the list: what is being written says so, and stands as it is written."""
    kept = {row.code: row for row in shelf.rows}
    return tuple(_row(playbook, drafts, kept.get(playbook.code), shelf.today) for playbook in drafts.all())


def _row(playbook: Playbook, drafts: Drafts, kept: PlaybookRow | None, today: dt.date) -> PlayRow:
    if kept is None:
        return PlayRow(playbook.code, playbook.name, icon_of(playbook), NEW, on=False)
    does = note(on=kept.active, off_since=kept.off_since, made=kept.made_this_month, today=today)
    said = NOT_SAVED if drafts.is_changed(playbook.code) else does
    return PlayRow(playbook.code, playbook.name, icon_of(playbook), said, on=kept.active)
