"""The one module that knows all the others: opens, builds, connects."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from desktop_app import cli
from desktop_app.display import why_no_window
from desktop_app.foundation.mistakes import Mistake


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that was typed, or open the window where there is none; gives the exit code."""
    arguments = cli.parser().parse_args(words)
    if arguments.command:
        return cli.run(arguments)
    try:
        return _open_window(arguments)
    except Mistake as mistake:
        sys.stderr.write(f"{mistake}\n")
        return 1


def _open_window(arguments: Namespace) -> int:
    if trouble := why_no_window():
        raise Mistake(trouble)
    from desktop_app.screens.opening import run

    return run(arguments)
