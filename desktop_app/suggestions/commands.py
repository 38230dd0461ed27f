"""*Before they ask* from the command line."""

import datetime as dt
from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from desktop_app.customers.queries import resolve
from desktop_app.foundation.command import Answer as Output
from desktop_app.foundation.command import Command
from desktop_app.foundation.counter import Counter
from desktop_app.suggestions import actions, queries
from desktop_app.suggestions.tables import Answer, Reason

SHOWN = ("n", "key", "text", "why", "origin")


def as_data(row: queries.Suggestion) -> dict[str, object]:
    """Give a suggestion as the commands print it."""
    return {name: value for name, value in asdict(row).items() if name in SHOWN}


def _suggest_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER")


def _suggest(counter: Counter, arguments: Namespace) -> Output:
    rows = queries.suggest(resolve(arguments.customer), counter.clock.today())
    lines = [f"{row.n}  {row.text}\n   {row.why}  [{row.key}]" for row in rows]
    return Output([as_data(row) for row in rows], "\n".join(lines) or "Nothing to anticipate yet.")


def _answer_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER")
    parser.add_argument("key", metavar="KEY", help="as suggest gives it")
    parser.add_argument("answer", type=Answer, choices=list(Answer), metavar="|".join(Answer))
    reasons = [reason for reason in Reason if reason]
    parser.add_argument("--reason", type=Reason, choices=reasons, default=Reason.NONE, metavar="|".join(reasons))
    parser.add_argument("--until", type=dt.date.fromisoformat, metavar="DATE", help="for later: when to come back")


def _answer(counter: Counter, arguments: Namespace) -> Output:
    customer, key, answer = resolve(arguments.customer), arguments.key, arguments.answer
    counter.perform(actions.answer, customer, key, answer, arguments.reason, until=arguments.until)
    return Output({"key": key, "answer": answer}, f"{key}: {answer}.")


COMMANDS = (
    Command("answer", "say what became of a suggestion", _answer_arguments, _answer),
    Command("suggest", "what to do for a customer before they ask", _suggest_arguments, _suggest),
)
