"""On the command line: being in touch, being away, and spreading what has piled up."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from desktop_app.customers.queries import resolve
from desktop_app.foundation import settings
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.reminders import backlog_queries, moving_actions, queries
from desktop_app.reminders.commands import as_json, colleague, day_typed, line
from desktop_app.reminders.contact_actions import contact
from desktop_app.reminders.spreading import spread
from desktop_app.reminders.tables import Channel
from desktop_app.staff.actions import away
from desktop_app.staff.queries import name_of

PER_DAY = 12
MOST_PER_DAY = 999
CONTACTS = (Channel.CALL, Channel.MAIL, Channel.TEXT)


def _add_contact(to: ArgumentParser) -> None:
    to.add_argument("customer", metavar="CUSTOMER")
    to.add_argument("--channel", choices=CONTACTS, default=Channel.CALL, type=Channel)
    to.add_argument("--text", default="", help="what was said, in a few words")


def _contact(counter: Counter, arguments: Namespace) -> Answer:
    customer = resolve(arguments.customer)
    made = counter.perform(contact, customer, arguments.channel, arguments.text).result
    waiting = queries.due(customer=customer, today=counter.clock.today())
    data = {"id": made, "reminders": [as_json(row) for row in waiting]}
    lines = ["Kept.", *(line(row, counter.clock.today()) for row in waiting)]
    return Answer(data, "\n".join(lines))


def _add_away(to: ArgumentParser) -> None:
    to.add_argument("name", metavar="NAME", help="the colleague who is away")
    to.add_argument("--from", dest="first", metavar="DATE", required=True, help="the first day")
    to.add_argument("--to", dest="last", metavar="DATE", required=True, help="the last day")
    to.add_argument("--passes-to", metavar="NAME", help="who does theirs meanwhile (default: anyone)")


def _away(counter: Counter, arguments: Namespace) -> Answer:
    member, first, last = colleague(arguments.name), day_typed(arguments.first), day_typed(arguments.last)
    stand_in = colleague(arguments.passes_to) if arguments.passes_to else None
    number = counter.perform(away, member, first, last, stand_in).result
    passed = [row for row in queries.due(end=last, today=counter.clock.today()) if row.instead_of == name_of(member)]
    data = {"id": number, "passed_on": [as_json(row) for row in passed]}
    words = f"{name_of(member)} is away from {short_weekday(first)} to {short_weekday(last)}."
    return Answer(data, "\n".join([words, *(line(row, counter.clock.today()) for row in passed)]))


def _add_spread(to: ArgumentParser) -> None:
    to.add_argument("--per-day", type=_at_least_one, default=PER_DAY, metavar="N", help="at most so many on a day")
    to.add_argument("--dry-run", action="store_true", help="only tell what would move")


def _spread(counter: Counter, arguments: Namespace) -> Answer:
    today = counter.clock.today()
    moves = spread(
        backlog_queries.backlog(today),
        today,
        arguments.per_day,
        settings.open_days(),
        backlog_queries.due_ahead(today),
    )
    rows = [queries.one(move.reminder, today) for move in moves]
    if moves and not arguments.dry_run:
        counter.perform(moving_actions.spread, moves)
    data = [as_json(row) | {"to": move.day.isoformat()} for row, move in zip(rows, moves, strict=True)]
    lines = [f"{line(row, today)} → {short_weekday(move.day)}" for row, move in zip(rows, moves, strict=True)]
    return Answer(data, "\n".join(lines) or "Nothing needs to move.")


def _at_least_one(written: str) -> int:
    if not written.isdecimal() or not 0 < int(written) <= MOST_PER_DAY:
        raise ArgumentTypeError(f"{written!r} is not a number from 1 to {MOST_PER_DAY}")
    return int(written)


COMMANDS = (
    Command("away", "keep when a colleague is away, and who does theirs", _add_away, _away),
    Command("contact", "keep that somebody was in touch with a customer", _add_contact, _contact),
    Command("spread", "spread what has piled up over the days to come", _add_spread, _spread),
)
