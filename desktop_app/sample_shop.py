"""Making a sample shop's file: for the command line, and for the window that shows one."""

import datetime as dt
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_app.foundation.clock import Clock, SetClock
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.shop_file import FILE_NAME, data_folder, open_shop
from desktop_app.reactions import REACTIONS
from desktop_app.sample.making import Size, make
from desktop_app.sample.script import TRADES
from desktop_app.sample.telling import Look
from desktop_app.visits.rules import Trade

ZONE = ZoneInfo("Europe/London")  # the same shop on every computer
AFTERNOON = dt.time(14, 12)
MOST, LONGEST = 2_000_000, 3650


def make_sample(folder: Path, today: dt.date, time: dt.time = AFTERNOON) -> None:
    """Make the standard sample shop, as it stands on that day at that time, in a folder that holds no shop yet."""
    make_shop(folder, Size(), dt.datetime.combine(today, time, ZONE))


def make_shop(folder: Path, size: Size, now: dt.datetime, looks: Iterable[Look] = ()) -> dict[str, int]:
    """Make a sample shop as it stands at a moment, with `looks` at some while it is made; gives how many of what.

    Raises Mistake where the folder holds a shop already. A shop that could not be made whole leaves no file.
    """
    folder = data_folder(folder)
    if (folder / FILE_NAME).exists():
        raise Mistake(f"{folder} holds a shop already. Choose an empty folder.")
    path = open_shop(folder, back_up=lambda _: None)
    with ExitStack() as half_made:
        half_made.callback(path.unlink)
        half_made.callback(database.close)
        counts = make(Counter(SetClock(now, ZONE), REACTIONS), size, now, looks)
        half_made.pop_all()
    database.close()
    return counts


def _arguments(parser: ArgumentParser) -> None:
    size = Size()
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder for the sample shop's data")
    parser.add_argument("--customers", type=int, default=size.customers, metavar="N", help="how many customers")
    parser.add_argument("--days", type=int, default=size.days, metavar="N", help="how many days of history")
    parser.add_argument("--seed", type=int, default=size.seed, metavar="N", help="another number, another shop")
    parser.add_argument("--trade", choices=TRADES, type=Trade, default=size.trade, metavar="T", help=", ".join(TRADES))


def _sample(_: None, arguments: Namespace) -> Answer:
    if not 1 <= arguments.customers <= MOST or not 1 <= arguments.days <= LONGEST:
        raise Mistake(f"A sample has 1 to {MOST:,} customers and 1 to {LONGEST:,} days of history.")
    size = Size(arguments.customers, arguments.days, arguments.seed, arguments.trade)
    day, time = arguments.on or (Clock(ZONE).today(), None)
    counts = make_shop(arguments.folder, size, dt.datetime.combine(day, time or AFTERNOON, ZONE))
    made = ", ".join(f"{count:,} {what}" for what, count in counts.items())
    return Answer(counts, f"Made a sample shop in {arguments.folder}: {made}.")


COMMANDS = (Command("sample", "make a sample shop of any size", _arguments, _sample, opens_shop=False),)
