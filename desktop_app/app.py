"""The one module that knows all the others: opens, builds, connects."""

import sys
from collections.abc import Sequence

from desktop_app import cli
from desktop_app.display import why_no_window


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that was typed, or open the window where there is none; gives the exit code."""
    arguments = cli.parser().parse_args(words)
    if arguments.command:
        return cli.run(arguments)
    if trouble := why_no_window():
        sys.stderr.write(trouble + "\n")
        return 1
    return 1
