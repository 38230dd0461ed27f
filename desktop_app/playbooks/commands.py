"""Playbooks from the command line."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.playbooks import actions, queries
from desktop_app.playbooks.pack_file import read_playbooks, write_playbooks


def _arguments(parser: ArgumentParser) -> None:
    what = parser.add_subparsers(dest="what", metavar="WHAT")
    parser.set_defaults(what="list")
    what.add_parser("list", help="which playbooks there are")
    for word, does in (("on", "let a playbook plan"), ("off", "let a playbook rest")):
        what.add_parser(word, help=does).add_argument("name", metavar="NAME")
    what.add_parser("load", help="take the playbooks of a file").add_argument("file", type=Path, metavar="FILE")
    what.add_parser("export", help="write all playbooks to a file").add_argument("file", type=Path, metavar="FILE")


def _run(counter: Counter, arguments: Namespace) -> Answer:
    return DOES[arguments.what](counter, arguments)


def _list(counter: Counter, arguments: Namespace) -> Answer:
    rows = queries.playbook_rows()
    lines = [f"{'on ' if row.active else 'off'}  {row.name} ({row.code}): when {row.trigger}" for row in rows]
    return Answer([_as_data(row) for row in rows], "\n".join(lines) or "No playbooks yet.")


def _as_data(row: queries.PlaybookRow) -> dict[str, Any]:
    steps = [{"phase": step.phase, "days": step.delay_days, "text": step.text} for step in row.steps]
    return {"code": row.code, "name": row.name, "trigger": row.trigger, "on": row.active, "steps": steps}


def _turn(counter: Counter, arguments: Namespace) -> Answer:
    on = arguments.what == "on"
    name = counter.perform(actions.turn, arguments.name, on=on).result
    return Answer({"name": name, "on": on}, f"{name} is {arguments.what}.")


def _load(counter: Counter, arguments: Namespace) -> Answer:
    found = read_playbooks(arguments.file)
    changed = counter.perform(actions.load, found).result
    return Answer({"read": len(found), "changed": changed}, f"{len(found)} playbooks read, {changed} new or changed.")


def _export(counter: Counter, arguments: Namespace) -> Answer:
    found = queries.playbooks(active=False)
    write_playbooks(arguments.file, found)
    return Answer({"files": [str(arguments.file)]}, f"{len(found)} playbooks written to {arguments.file}.")


DOES = {"list": _list, "on": _turn, "off": _turn, "load": _load, "export": _export}

COMMANDS = (Command("playbooks", "what the shop does when something happens", _arguments, _run),)
