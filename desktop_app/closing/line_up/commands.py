"""The line-up from the command line."""

from argparse import Namespace
from functools import partial
from pathlib import Path

from desktop_app.closing.line_up.queries import line_up
from desktop_app.closing.line_up.records import LineUp
from desktop_app.closing.line_up.wording import as_lines
from desktop_app.closing.page_commands import add_pdf, page_answer
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter


def _line_up(counter: Counter, arguments: Namespace) -> Answer:
    page = line_up(counter.clock.today())
    return page_answer(page, as_lines(page), arguments.pdf, partial(_write, page))


def _write(page: LineUp, to: Path) -> None:
    from desktop_app.closing.line_up.paper import write  # here: only a PDF needs what draws letters

    write(page, to)


COMMANDS = (Command("lineup", "who is expected and what to prepare, on one page", add_pdf, _line_up),)
