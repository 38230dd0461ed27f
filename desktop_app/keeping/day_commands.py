"""Closing a day, and opening it again, from the command line."""

import datetime as dt
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from desktop_app.closing.queries import review
from desktop_app.closing.record_actions import reopen_day
from desktop_app.closing.record_queries import not_closed, records_of
from desktop_app.closing.slipping_queries import foresight
from desktop_app.closing.wording import as_lines
from desktop_app.foundation.command import Answer, Command, civil_day
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.plain import plain
from desktop_app.foundation.spoken_days import long_day
from desktop_app.keeping.close import close_the_day, save_pdf


def _close_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="show the close of day without closing it")
    parser.add_argument("--pdf", type=Path, metavar="FILE", help="write the day to this PDF file too")
    parser.add_argument("--day", type=civil_day, metavar="DATE", help="a day that was forgotten (default: today)")


def _close(counter: Counter, arguments: Namespace) -> Answer:
    day = arguments.day or counter.clock.today()
    if arguments.pdf and not arguments.pdf.absolute().parent.is_dir():
        raise Mistake(f"There is no folder {arguments.pdf.parent}.")
    return _show(counter, day, arguments.pdf) if arguments.dry_run else _close_now(counter, day, arguments.pdf)


def _show(counter: Counter, day: dt.date, pdf: Path | None) -> Answer:
    page = review(day, foresight(day))
    if pdf:
        save_pdf(day, counter.clock, pdf)
    lines = [*as_lines(page), *_forgotten(counter)]
    return Answer(plain(page) | _beside(counter, pdf), "\n".join(lines))


def _close_now(counter: Counter, day: dt.date, pdf: Path | None) -> Answer:
    closed = close_the_day(counter, day=day, known=foresight(day))
    record = records_of(day)[-1]
    trouble = [closed.trouble] if closed.trouble else []
    try:
        if pdf:
            save_pdf(day, counter.clock, pdf)
    except Mistake as mistake:  # the day is closed for all that
        trouble.append(str(mistake))
        pdf = None
    saved = [f"Backed up to {closed.backup}."] if closed.backup else []
    told = " ".join([f"Closed {long_day(day)} ({record.seal}).", *saved, *trouble])
    backup = closed.backup and str(closed.backup)
    own = {"record": closed.record, "seal": record.seal, "backup": backup, "trouble": " ".join(trouble)}
    lines = [*record.content["words"], told, *_forgotten(counter)]
    return Answer(record.content | own | _beside(counter, pdf), "\n".join(lines))


def _beside(counter: Counter, pdf: Path | None) -> dict[str, Any]:
    return {"pdf": pdf and str(pdf), "not_closed": plain(not_closed(counter.clock.today()))}


def _forgotten(counter: Counter) -> list[str]:
    days = not_closed(counter.clock.today())
    return [f"{long_day(day)} is not closed: close --day {day.isoformat()}" for day in days]


def _reopen_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("day", type=civil_day, metavar="DATE", help="the closed day")
    parser.add_argument("--reason", default="", metavar="TEXT", help="why it is opened again")


def _reopen(counter: Counter, arguments: Namespace) -> Answer:
    record = counter.perform(reopen_day, arguments.day, arguments.reason).result
    seal = records_of(arguments.day)[-1].seal
    text = f"{long_day(arguments.day)} is open again ({seal}). What it was when it was closed stays on record."
    return Answer({"record": record, "day": arguments.day.isoformat(), "seal": seal}, text)


COMMANDS = (
    Command("close", "close the day: keep its record and make a backup", _close_arguments, _close),
    Command("reopen", "open a closed day again, in full view", _reopen_arguments, _reopen),
)
