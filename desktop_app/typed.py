"""The options that may stand before or after any command, or alone, for the window."""

import argparse
import datetime as dt
from pathlib import Path

from desktop_app.foundation.command import civil_day


def window_parser() -> argparse.ArgumentParser:
    """Give the parser of what may be typed where no command is: it leaves a command, and anything else, unread."""
    return add_window_options(argparse.ArgumentParser(prog="main.py", add_help=False, allow_abbrev=False))


def add_window_options(to: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Let a parser read the common options and those of the window; gives the parser."""
    add_common_options(to, None)
    to.add_argument("--sample", action="store_true", help="open a made-up shop in a temporary folder (window only)")
    to.add_argument("--theme", choices=["light", "dark", "system"], help="how the window looks")
    return to


def add_common_options(to: argparse.ArgumentParser, default: object) -> None:
    """Let a parser read the common options; one that is not typed is `default`."""
    to.add_argument("--data", type=Path, metavar="DIR", default=default, help="folder of the shop's data")
    to.add_argument("--on", type=_moment, metavar="DATE[THH:MM]", default=default, help="act as if it were then")
    to.add_argument("--by", metavar="NAME", default=default, help="who is serving")
    to.add_argument("--json", action="store_true", default=default or False, help="print one JSON document")


def _moment(text: str) -> tuple[dt.date, dt.time | None]:
    day, _, time = text.partition("T")
    try:
        return civil_day(day), dt.time.fromisoformat(time) if time else None
    except (argparse.ArgumentTypeError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-11-27 or 2026-11-27T14:05") from error
