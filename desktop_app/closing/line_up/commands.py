"""The line-up from the command line."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from desktop_app.closing.line_up.queries import line_up
from desktop_app.closing.line_up.wording import as_lines
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.plain import plain


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--pdf", type=Path, metavar="FILE", help="write the page into this file as well")


def _line_up(counter: Counter, arguments: Namespace) -> Answer:
    page = line_up(counter.clock.today())
    data, lines = plain(page), list(as_lines(page))
    if arguments.pdf:
        from desktop_app.closing.line_up.paper import write  # here: only a PDF needs what draws letters

        write(page, arguments.pdf)
        data["file"] = str(arguments.pdf)
        lines.append(f"Written to {arguments.pdf}.")
    return Answer(data, "\n".join(lines))


COMMANDS = (Command("lineup", "who is expected and what to prepare, on one page", _arguments, _line_up),)
