"""What customers dislike, on the command line."""

from argparse import ArgumentParser, Namespace
from typing import Any

from desktop_app.customers.queries import resolve
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.pain_points.actions import hear
from desktop_app.pain_points.queries import PainPointRow, VoiceRow, known_themes, pain_points, voices, waiting
from desktop_app.pain_points.rules import likely
from desktop_app.pain_points.wording import standing_line


def _dislike_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("customer", metavar="CUSTOMER")
    parser.add_argument("text", metavar="TEXT", help="what they dislike about us, as they said it")
    parser.add_argument("--theme", default="", metavar="T", help="the theme it belongs to; made where it is new")


def _dislike(counter: Counter, arguments: Namespace) -> Answer:
    customer = resolve(arguments.customer)
    (maybe,) = ("",) if arguments.theme else likely([arguments.text], known_themes())
    voice = counter.perform(hear, customer, arguments.text, theme=arguments.theme).result
    said = f"Kept. It may belong to “{maybe}”." if maybe else "Kept."
    return Answer({"id": voice, "theme": arguments.theme or None, "likely": maybe or None}, said)


def _pain_points(counter: Counter, arguments: Namespace) -> Answer:
    today = counter.clock.today()
    themes, left = pain_points(), waiting()
    data = {
        "themes": [_theme_data(row) for row in themes],
        "waiting": [{**_voice_data(row), "likely": row.likely or None} for row in left],
    }
    lines = [f"{row.name}: {standing_line(row, today)}" for row in themes]
    lines += [f"To gather: “{row.text}” ({row.name})" for row in left]
    return Answer(data, "\n".join(lines) or "Nobody has said what they dislike yet. Ask them.")


def _theme_data(row: PainPointRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "theme": row.name,
        "state": row.standing,
        "words": row.words,
        "since": row.since.isoformat(),
        "owner": row.owner_name or None,
        "people": row.people,
        "told": row.told,
        "said_since": row.still,
        "voices": [_voice_data(voice) for voice in voices(row.id)],
    }


def _voice_data(row: VoiceRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "customer": row.name,
        "customer_id": row.customer,
        "text": row.text,
        "day": row.day.isoformat(),
        "by": row.by,
    }


COMMANDS = (
    Command("dislike", "keep what a customer dislikes about us", _dislike_arguments, _dislike),
    Command("painpoints", "what customers dislike, by theme", lambda parser: None, _pain_points),
)
