"""A shop that is open: its file, its clock and its counter, the same for the window and the command line."""

import datetime as dt
from contextlib import suppress
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from peewee import OperationalError

import desktop_app.schema  # noqa: F401 -- undo takes back rows of every table, also of features nobody opened yet
from desktop_app.exchange.queries import running_batches
from desktop_app.foundation import settings
from desktop_app.foundation.act import Change
from desktop_app.foundation.clock import Clock, RunningClock, SetClock, system_zone
from desktop_app.foundation.counter import BY_ITSELF, Counter, Done
from desktop_app.foundation.shop_file import data_folder, open_shop
from desktop_app.keeping.copies import back_up
from desktop_app.playbooks import planning
from desktop_app.playbooks.actions import load_pack
from desktop_app.playbooks.planning import is_planned
from desktop_app.playbooks.queries import lacks_pack
from desktop_app.reactions import REACTIONS
from desktop_app.visits.rules import Trade

NOON = dt.time(12)
On = tuple[dt.date, dt.time | None] | None


def open_counter(folder: Path | None, on: On = None, *, running: bool = False) -> Counter:
    """Open the shop in `folder` (default: this user's) on this thread and give its counter.

    `on` sets the clock, so that any day can be replayed; it stands still there, or runs on from there. A counter whose
    clock does not run on plans its day at once; a window does so once it shows. Raises Mistake where the shop cannot be
    opened.
    """
    path = open_shop(data_folder(folder), back_up=_copy)
    counter = Counter(shop_clock(on, running=running), REACTIONS, back_up=partial(_copy, path))
    _take_back_interrupted(counter)
    _begin_with_playbooks(counter)
    if not running:
        with suppress(OperationalError):  # a full disk, or somebody who writes for long: it is planned another time
            plan_today(counter)
    return counter


def plan_today(counter: Counter) -> Done:
    """Have the playbooks make what this day asks for, unless that was done; its result is how much that was."""
    if is_planned(counter.clock.today()):
        return Done(0, Change())
    return counter.perform(planning.plan_today, batch=BY_ITSELF)


def _take_back_interrupted(counter: Counter) -> None:
    if running_batches():
        from desktop_app.exchange.batch import take_back_interrupted  # here: slow to import, and seldom needed

        take_back_interrupted(counter)


def _begin_with_playbooks(counter: Counter) -> None:
    """Give the shop what it lacks of the playbooks of its trade, or of every trade while it has named none."""
    trade = Trade(settings.read(settings.TRADE) or Trade.BLANK)
    if lacks_pack(trade):
        counter.perform(load_pack, trade, batch=BY_ITSELF)


def _copy(path: Path) -> None:
    back_up(path, Clock(ZoneInfo("UTC")).now())


def shop_clock(on: On = None, *, running: bool = False) -> Clock:
    """Make the clock that the shop's settings ask for, showing the time or set to a moment."""
    named = settings.read(settings.ZONE)
    zone = ZoneInfo(named) if named else system_zone()
    rollover = settings.read(settings.ROLLOVER)
    if on is None:
        return Clock(zone, rollover)
    day, time = on
    kind = RunningClock if running else SetClock
    return kind(dt.datetime.combine(day, time or NOON, zone), zone, rollover)
