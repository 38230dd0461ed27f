"""One small personal gesture for somebody who slips away, made of what that person said. Pure."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.foundation.spoken_days import short_day
from desktop_app.foundation.text import shortened
from desktop_app.reminders.tables import Channel

LETTERS = 60  # of what somebody said, so that the gesture stays one line or two


class About(StrEnum):
    """What a gesture can be about, what speaks most to somebody first."""

    CHANGED = "changed"
    WRONG = "went wrong"
    CONCERN = "concern"
    GOAL = "goal"
    LIKE = "like"
    VALUE = "value"
    NOTE = "note"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Said:
    """Something that is known of somebody: what about, in which words, since when."""

    about: About
    words: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class Reach:
    """How somebody can be reached, and what they said about it."""

    phone: bool = False
    mail: bool = False
    address: bool = False
    wishes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A gesture that is proposed, how it reaches them, and what it goes back to."""

    text: str
    channel: Channel
    evidence: str


ACTS = {
    About.CHANGED: (Channel.CALL, "tell {them} it changed: {words}"),
    About.WRONG: (Channel.POST, "sorry once more for “{words}”"),
    About.CONCERN: (Channel.CALL, "how did it go? “{words}”"),
    About.GOAL: (Channel.TEXT, "ask about “{words}”"),
    About.LIKE: (Channel.TEXT, "offer {them} “{words}”"),
    About.VALUE: (Channel.MAIL, "a line about “{words}”"),
    About.NOTE: (Channel.CALL, "ask after “{words}”"),
    About.SERVICE: (Channel.CALL, "ask how the last visit held up: {words}"),
}
VERBS = {
    Channel.CALL: "Ring",
    Channel.TEXT: "Text",
    Channel.MAIL: "E-mail",
    Channel.POST: "Card",
    Channel.VISIT: "Next visit",
}
NAMED = {
    Channel.CALL: re.compile(r"\b(call|phone|ring)", re.IGNORECASE),
    Channel.TEXT: re.compile(r"\b(text|sms|message)", re.IGNORECASE),
    Channel.MAIL: re.compile(r"\be-?mail", re.IGNORECASE),
    Channel.POST: re.compile(r"\b(post|letter|card)", re.IGNORECASE),
}
NOT = re.compile(r"\b(no|not|never|don[’']?t|without|rather|instead)\b", re.IGNORECASE)
CLAUSES = re.compile(r"[,;.]|\bbut\b|(?=\brather\b)|(?=\binstead\b)", re.IGNORECASE)


def proposal(known: Iterable[Said], reach: Reach, them: str) -> Proposal:
    """Propose one gesture from what is known, by the way that reaches them; `them` is the pronoun as an object.

    Of several things of one kind the latest is taken. Where nothing is known it is to ask how they are.
    """
    best = min(known, key=_place, default=None)
    if best is None:
        channel = way(Channel.CALL, reach)
        return Proposal(f"{VERBS[channel]}: ask how things are with {them}", channel, "")
    wanted, act = ACTS[best.about]
    channel = way(wanted, reach)
    words = act.format(them=them, words=shortened(" ".join(best.words.split()), LETTERS))
    return Proposal(f"{VERBS[channel]}: {words}", channel, _evidence(best))


def way(wanted: Channel, reach: Reach) -> Channel:
    """Give the way to reach somebody: one they asked for, else the wanted one, else whatever there is.

    What they asked not to get is never proposed. Where nothing is known of them it is for their next visit.
    """
    clauses = [clause for wish in reach.wishes for clause in CLAUSES.split(wish)]
    refused = _named(clause for clause in clauses if NOT.search(clause))
    wished = _named(clause for clause in clauses if not NOT.search(clause))
    possible = [channel for channel, there in _ways(reach) if there and channel not in refused]
    asked = [channel for channel in possible if channel in wished]
    return next(iter([*asked, *(one for one in possible if one is wanted), *possible]), Channel.VISIT)


def reworded(text: str, channel: Channel) -> tuple[str, Channel]:
    """Give a gesture in other words with the channel that its first word names, else the one it had."""
    first = text.partition(":")[0].strip().lower()
    return text, next((one for one, verb in VERBS.items() if verb.lower() == first), channel)


def _ways(reach: Reach) -> tuple[tuple[Channel, bool], ...]:
    return (
        (Channel.CALL, reach.phone),
        (Channel.TEXT, reach.phone),
        (Channel.MAIL, reach.mail),
        (Channel.POST, reach.address),
    )


def _named(clauses: Iterable[str]) -> frozenset[Channel]:
    return frozenset(channel for clause in clauses for channel, name in NAMED.items() if name.search(clause))


def _place(said: Said) -> tuple[int, int]:
    return list(About).index(said.about), -said.day.toordinal()


def _evidence(said: Said) -> str:
    verb = "went wrong" if said.about is About.WRONG else "came" if said.about is About.SERVICE else "said"
    return f"{verb} {short_day(said.day)}"


CHANCES = ((1, 20), (1, 10), (1, 5), (1, 4), (1, 3), (1, 2), (2, 3), (3, 4), (4, 5), (9, 10), (19, 20))


def chance_words(chance: float | None) -> str:
    """Say a chance (0 to 1) as people do, the nearest of a few: ``1 in 3``; None is too early to say."""
    if chance is None:
        return "Too early to say"
    part, whole = min(CHANCES, key=lambda one: abs(one[0] / one[1] - chance))
    return f"{part} in {whole}"
