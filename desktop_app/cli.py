"""The command line: arguments in, one query or action, text or JSON out. Never imports Qt."""

import argparse
import io
import json
import os
import sys

from peewee import DatabaseError

from desktop_app import card_commands, sample_shop, visit_commands
from desktop_app.closing.line_up import commands as line_up
from desktop_app.closing.week import commands as week
from desktop_app.customers import commands as customers
from desktop_app.exchange import commands as exchange
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.database import TransactionLost, database
from desktop_app.foundation.mistakes import Mistake, sentence_for
from desktop_app.keeping import commands as keeping
from desktop_app.keeping import day_commands
from desktop_app.noticing import commands as noticing
from desktop_app.pain_points import commands as pain_points
from desktop_app.playbooks import commands as playbooks
from desktop_app.praise import commands as praise
from desktop_app.preferences import commands as preferences
from desktop_app.recovery import commands as recovery
from desktop_app.reminders import backlog_commands
from desktop_app.reminders import commands as reminders
from desktop_app.rhythm import commands as rhythm
from desktop_app.screens import pictures
from desktop_app.shipments import commands as shipments
from desktop_app.shop import open_counter
from desktop_app.staff.actions import ensure_member
from desktop_app.suggestions import commands as suggestions
from desktop_app.typed import add_common_options, add_window_options

COMMANDS: tuple[Command, ...] = (
    *customers.COMMANDS,
    *card_commands.COMMANDS,
    *preferences.COMMANDS,
    *noticing.COMMANDS,
    *visit_commands.COMMANDS,
    *reminders.COMMANDS,
    *shipments.COMMANDS,
    *backlog_commands.COMMANDS,
    *playbooks.COMMANDS,
    *recovery.COMMANDS,
    *rhythm.COMMANDS,
    *suggestions.COMMANDS,
    *praise.COMMANDS,
    *pain_points.COMMANDS,
    *line_up.COMMANDS,
    *week.COMMANDS,
    *exchange.COMMANDS,
    *day_commands.COMMANDS,
    *keeping.COMMANDS,
    *sample_shop.COMMANDS,
    *pictures.COMMANDS,
)


def parser() -> argparse.ArgumentParser:
    """Give the parser of all that can be typed; the common options may stand before or after the command."""
    whole = argparse.ArgumentParser(prog="main.py", description="Regulars remembers every customer of a shop.")
    add_window_options(whole)
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.help, description=command.help)
        add_common_options(own, argparse.SUPPRESS)  # else its defaults would undo what stood before the command
        command.arguments(own)
        own.set_defaults(run=command.run, opens_shop=command.opens_shop)
    return whole


def run(arguments: argparse.Namespace) -> int:
    """Do one command and print its answer; gives the exit code: 0 done, 1 refused."""
    try:
        answer = _answer(arguments)
    except (Mistake, DatabaseError, TransactionLost) as error:
        print(sentence_for(error).replace("\n", " "), file=sys.stderr)
        return 1
    _print(json.dumps(answer.data, ensure_ascii=False, indent=2) if arguments.json else answer.text)
    return 0


def _print(text: str) -> None:
    """Print, whether or not whoever reads along stops half-way, and whatever signs the terminal lacks."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        print(text, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains once more at its end


def _answer(arguments: argparse.Namespace) -> Answer:
    if not arguments.opens_shop:
        return arguments.run(None, arguments)
    counter = open_counter(arguments.data, arguments.on)
    try:
        if arguments.by:
            counter.by = counter.perform(ensure_member, arguments.by).result
        return arguments.run(counter, arguments)
    finally:
        database.close()
