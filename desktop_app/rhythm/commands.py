"""Who is due, drifting or quiet, from the command line."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.plain import plain
from desktop_app.rhythm.drift_queries import Drifting, drifting, slipping

HORIZON = 90
LONGEST = 3650
TOO_YOUNG = "The shop's history is too short for a fit."


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--limit", type=_number, metavar="N", help="so many of them (default: all)")
    parser.add_argument(
        "--fit", action="store_true", help="everybody who ever came, by how likely it is that they come again"
    )
    parser.add_argument(
        "--horizon", type=_number, default=HORIZON, metavar="DAYS", help="for the visits expected (default: 90)"
    )


def _number(written: str) -> int:
    if not written.isdecimal() or not 0 < int(written) <= LONGEST * 1000:
        raise ArgumentTypeError(f"{written!r} is not a number such as 90")
    return int(written)


def _drift(counter: Counter, arguments: Namespace) -> Answer:
    today = counter.clock.today()
    fitted = slipping(today, min(arguments.horizon, LONGEST), arguments.limit) if arguments.fit else None
    rows = drifting(today, arguments.limit) if fitted is None else fitted
    lines = [_line(row) for row in rows] or ["Everybody is with us."]
    if arguments.fit and fitted is None:
        lines.insert(0, TOO_YOUNG)
    return Answer(plain(rows), "\n".join(lines))


def _line(row: Drifting) -> str:
    chance = "" if row.alive is None else f" · {row.alive:.0%} likely to come again"
    return f"{row.state}  {row.name}: {row.why}{chance}"


COMMANDS = (Command("drift", "who is due, drifting or quiet against their own rhythm", _arguments, _drift),)
