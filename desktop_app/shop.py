"""A shop that is open: its file, its clock and its counter, the same for the window and the command line."""

import datetime as dt
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_app.foundation import settings
from desktop_app.foundation.clock import Clock, SetClock, system_zone
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.shop_file import data_folder, open_shop
from desktop_app.keeping.copies import back_up
from desktop_app.reactions import REACTIONS

NOON = dt.time(12)


def open_counter(folder: Path | None, on: tuple[dt.date, dt.time | None] | None = None) -> Counter:
    """Open the shop in `folder` (default: this user's) on this thread and give its counter.

    `on` stops the clock there, so that any day can be replayed. Raises Mistake where the shop cannot be opened.
    """
    open_shop(data_folder(folder), back_up=_copy_before_migrating)
    return Counter(_clock(on), REACTIONS)


def _copy_before_migrating(path: Path) -> None:
    back_up(path, Clock(ZoneInfo("UTC")).now())


def _clock(on: tuple[dt.date, dt.time | None] | None) -> Clock:
    named = settings.read(settings.ZONE)
    zone = ZoneInfo(named) if named else system_zone()
    rollover = settings.read(settings.ROLLOVER)
    if on is None:
        return Clock(zone, rollover)
    day, time = on
    return SetClock(dt.datetime.combine(day, time or NOON, zone), zone, rollover)
