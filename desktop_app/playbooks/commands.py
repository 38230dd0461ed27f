"""Playbooks from the command line."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.plain import plain
from desktop_app.playbooks import actions, queries
from desktop_app.playbooks.packs.pack_file import read_pack, write_pack
from desktop_app.playbooks.packs.pack_queries import shop_pack
from desktop_app.playbooks.parts import Step
from desktop_app.playbooks.try_command import add_period, try_it

TOLD_OF_A_STEP = ("key", "phase", "mode", "delay", "unit", "before", "kind", "channel", "assignee", "text")


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", nargs="?", choices=list(DOES), default="list", help="what to do (default: list)")
    parser.add_argument(
        "name", nargs="?", metavar="NAME|FILE", help="the playbook to turn on or off, or to try; the file"
    )
    add_period(parser)
    parser.set_defaults(wrong=parser.error)


def _run(counter: Counter, arguments: Namespace) -> Answer:
    if (arguments.what == "list") is bool(arguments.name):
        arguments.wrong("list needs nothing more; on, off and try need a NAME, load and export a FILE")
    days = [day is not None for day in (arguments.first, arguments.last)]
    if days != [arguments.what == "try"] * len(days):
        arguments.wrong("try, and nothing else, needs the days --from and --to")
    return DOES[arguments.what](counter, arguments)


def _list(counter: Counter, arguments: Namespace) -> Answer:
    rows = queries.playbook_rows(counter.clock.today())
    lines = [f"{'on ' if row.active else 'off'}  {row.name} ({row.code}): when {row.trigger}" for row in rows]
    return Answer([_as_data(row) for row in rows], "\n".join(lines) or "No playbooks yet.")


def _as_data(row: queries.PlaybookRow) -> dict[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        "trigger": row.trigger,
        "on": row.active,
        "version": row.version,
        "steps": [_step_data(step) for step in row.steps],
    }


def _step_data(step: Step) -> dict[str, Any]:
    outcomes = [plain(outcome) for outcome in step.outcomes]
    return {name: getattr(step, name) for name in TOLD_OF_A_STEP} | {"outcomes": outcomes}


def _turn(counter: Counter, arguments: Namespace) -> Answer:
    on = arguments.what == "on"
    name = counter.perform(actions.turn, arguments.name, on=on).result
    return Answer({"name": name, "on": on}, f"{name} is {arguments.what}.")


def _load(counter: Counter, arguments: Namespace) -> Answer:
    taken = counter.perform(actions.take_in, read_pack(Path(arguments.name))).result
    return Answer(plain(taken), taken.words)


def _export(counter: Counter, arguments: Namespace) -> Answer:
    found = shop_pack()
    write_pack(Path(arguments.name), found)
    return Answer({"files": [arguments.name]}, f"{len(found.playbooks)} plays written to {arguments.name}.")


DOES: Mapping[str, Callable[[Counter, Namespace], Answer]] = {
    "list": _list,
    "try": lambda _, arguments: try_it(arguments),
    "on": _turn,
    "off": _turn,
    "load": _load,
    "export": _export,
}

COMMANDS = (Command("playbooks", "what the shop does when something happens", _arguments, _run),)
