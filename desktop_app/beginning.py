"""Beginning a shop: its trade, and who works there."""

from collections.abc import Sequence

from desktop_app.customers.tables import Customer
from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.journal import JournalEntry
from desktop_app.playbooks.actions import load_pack
from desktop_app.staff.actions import ensure_member
from desktop_app.staff.tables import Staff
from desktop_app.visits.rules import Trade


def is_untouched() -> bool:
    """Tell whether nobody has begun with this shop yet."""
    return not (settings.read(settings.TRADE) or Staff.select().exists() or Customer.select().exists())


def begin(act: Act, trade: Trade, staff: Sequence[str]) -> int | None:
    """Say what the shop trades in and who works there; gives the id of the first one named."""
    settings.change(act, settings.TRADE, trade.value)
    members = [ensure_member(act, name) for name in staff]
    return members[0] if members else None


def take_up_trade(act: Act, entry: JournalEntry) -> None:
    """React to the trade being named: give the shop that trade's services, courtesies, nudges and playbooks."""
    trade = settings.read(settings.TRADE)
    if trade:
        load_pack(act, Trade(trade))
