"""The one module that knows all the others: opens, builds, connects."""

from collections.abc import Sequence

from desktop_app import cli


def main(words: Sequence[str] | None = None) -> int:
    """Run the command that was typed; gives the exit code."""
    parser = cli.parser()
    arguments = parser.parse_args(words)
    if arguments.command:
        return cli.run(arguments)
    parser.print_help()
    return 2
