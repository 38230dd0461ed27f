"""Bringing files of other systems in, from the command line."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from desktop_app.exchange.batch import Brought, bring_in, take_back, try_out
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.opened_file import open_file
from desktop_app.exchange.tally import Made, Outcome
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.progress import Progress

UNDO = "undo"
SHOWN_PROBLEMS = 20


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=[*(purpose.value for purpose in Purpose), UNDO])
    parser.add_argument("file", metavar="FILE|BATCH", help="the file, or the number of the import to take back")
    parser.add_argument("--map", metavar="FIELD=COLUMN", action="append", default=[], help="which column tells what")
    parser.add_argument("--encoding", metavar="NAME", help="such as utf-8 or cp1252 (default: found out)")
    parser.add_argument("--delimiter", metavar="SIGN", help="the sign between cells (default: found out)")
    parser.add_argument("--dry-run", action="store_true", help="only tell what would come of it")


def _import(counter: Counter, arguments: Namespace) -> Answer:
    if arguments.what == UNDO:
        return _undo(counter, arguments.file)
    file = open_file(
        Path(arguments.file),
        Purpose(arguments.what),
        arguments.map,
        encoding=arguments.encoding,
        delimiter=arguments.delimiter,
    )
    done = (try_out if arguments.dry_run else bring_in)(Progress(), counter, file)
    return Answer(done.as_json(), "\n".join(_lines(done)))


def _undo(counter: Counter, batch: str) -> Answer:
    if not (batch.isascii() and batch.isdecimal()):
        raise Mistake(f"“{batch}” is not the number of an import.")
    taken = take_back(Progress(), counter, int(batch))
    return Answer({"batch": int(batch), "acts": taken}, f"Import {batch} is taken back.")


def _lines(done: Brought) -> list[str]:
    tally = done.tally
    counts = ", ".join(f"{tally.rows[outcome]:,} {outcome}" for outcome in Outcome)
    made = ", ".join(f"{tally.made[what]:,} {what}" for what in Made if tally.made[what])
    begun = f"Import {done.batch}" if done.batch else "Nothing was written. It would be"
    columns = [f"  {field}: {', '.join(names)}" for field, names in done.file.mapping.as_json().items()]
    problems = [f"  {problem}" for problem in tally.problems[:SHOWN_PROBLEMS]]
    hidden = len(tally.problems) - len(problems) + tally.more_problems
    return [
        f"{begun}: {tally.rows.total():,} rows read, {counts}.",
        f"Made: {made or 'nothing new'}.",
        *tally.sentences,
        "Columns:",
        *columns,
        *(["Not taken:", *problems] if problems else []),
        *([f"  and {hidden:,} more"] if hidden else []),
    ]


COMMANDS = (Command("import", "bring in a file of another system, or take it back", _arguments, _import),)
