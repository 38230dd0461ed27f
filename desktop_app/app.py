"""The one module that knows all the others: opens, builds, connects."""

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence

from desktop_app.display import why_no_window
from desktop_app.foundation.mistakes import Mistake
from desktop_app.typed import window_parser


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that was typed, or open the window where there is none; gives the exit code."""
    arguments, rest = window_parser().parse_known_args(words)
    if rest:
        from desktop_app import cli  # here: the window does without the commands

        return cli.run(cli.parser().parse_args(words))
    try:
        return _open_window(arguments)
    except Mistake as mistake:
        sys.stderr.write(f"{mistake}\n")
        return 1


def _open_window(arguments: Namespace) -> int:
    if trouble := why_no_window():
        raise Mistake(trouble)
    gc.disable()  # until the window shows: what is made till then is there to stay
    from desktop_app.screens.opening import run

    return run(arguments)
