"""What the commands have in common that give a page of a meeting: in words, for programs, and as a PDF file."""

from argparse import ArgumentParser
from collections.abc import Callable, Iterable
from pathlib import Path

from desktop_app.foundation.command import Answer
from desktop_app.foundation.plain import plain


def add_pdf(parser: ArgumentParser) -> None:
    """Declare the option that has the page written into a file as well."""
    parser.add_argument("--pdf", type=Path, metavar="FILE", help="write the page into this file as well")


def page_answer(page: object, lines: Iterable[str], pdf: Path | None, write: Callable[[Path], object]) -> Answer:
    """Give a page as an answer, once `write` has put it into the file, where one is asked for."""
    data, said = plain(page), list(lines)
    if pdf:
        write(pdf)
        data["file"] = str(pdf)
        said.append(f"Written to {pdf}.")
    return Answer(data, "\n".join(said))
