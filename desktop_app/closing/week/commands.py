"""The week's page from the command line."""

from argparse import Namespace
from functools import partial
from pathlib import Path

from desktop_app.closing.page_commands import add_pdf, page_answer
from desktop_app.closing.week.queries import week_page
from desktop_app.closing.week.records import Week
from desktop_app.closing.week.wording import as_lines
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter


def _week(counter: Counter, arguments: Namespace) -> Answer:
    page = week_page(counter.clock.today())
    return page_answer(page, as_lines(page), arguments.pdf, partial(_write, page))


def _write(page: Week, to: Path) -> None:
    from desktop_app.closing.week.paper import write  # here: only a PDF needs what draws letters

    write(page, to)


COMMANDS = (Command("week", "the week on one page, for the wall", add_pdf, _week),)
