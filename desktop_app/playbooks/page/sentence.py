"""A playbook as a sentence that people read: what is said in it, and which of it can be chosen."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.playbooks.page.sentence_words import (
    ASSIGNEE_WORDS,
    CHANNEL_WORDS,
    KIND_WORDS,
    MODE_WORDS,
    NOT_ASKED,
    TRIGGER_WORDS,
    condition_words,
    delay_words,
    letter_words,
    spoken,
)
from desktop_app.playbooks.parts import Playbook, Step
from desktop_app.playbooks.tables import Phase, Trigger
from desktop_app.reminders.tables import Channel

_CHOSEN = re.compile(r"\{(\w+)\}")
_VOWELS = tuple("aeiou")


class Slot(StrEnum):
    """What a token of the sentence stands for. Those of the conditions are called as the field they fill."""

    TRIGGER = "trigger"
    SERVICE = "service"
    PRODUCT = "product"
    TAG = "tag"
    PREFERENCE = "preference"
    DATE = "date"
    RHYTHM = "rhythm"
    INCIDENT = "incident"
    FIRST_VISIT = "first_visit"
    CONCERN = "concern"
    VISITS = "visits"
    VISITS_AT_LEAST = "visits_at_least"
    MOOD = "mood_at_most"
    OFFER = "offer"
    STARTS = "starts"
    ENDS = "ends"
    DELAY = "delay"
    CHANNEL = "channel"
    TEXT = "text"
    ASSIGNEE = "assignee"
    MODE = "mode"
    KIND = "kind"
    LETTER = "letter"


OF_THE_STEP = frozenset(
    {Slot.DELAY, Slot.CHANNEL, Slot.TEXT, Slot.ASSIGNEE, Slot.MODE, Slot.KIND, Slot.LETTER},
)
"""What is chosen for one step; the rest is chosen for the whole playbook."""

_OPENINGS: Mapping[Trigger, str] = {
    Trigger.VISIT_FINISHED: "When a {service} is {trigger}",
    Trigger.NTH_VISIT: "When somebody {trigger} for {visits}",
    Trigger.BOUGHT: "When a {product} is {trigger}",
    Trigger.REMARK: "When something to do for them is {trigger}",
    Trigger.CONCERN: "When a worry about a {service} is {trigger}",
    Trigger.INCIDENT: "When something {trigger}: {incident}",
    Trigger.SHIPMENT_SENT: "When a {product} is {trigger}",
    Trigger.SHIPMENT_LATE: "When a {product} {trigger}",
    Trigger.DATE: "When their {date} {trigger}",
    Trigger.RHYTHM: "When somebody is {rhythm} {trigger}",
    Trigger.STALE_PREFERENCE: "When {preference} {trigger}",
    Trigger.OFFER: "When new customers {trigger} {offer}",
}
_ALSO: Mapping[Slot, str] = {
    Slot.SERVICE: "after a {service}",
    Slot.PRODUCT: "with a {product}",
    Slot.DATE: "with the date {date}",
    Slot.RHYTHM: "with a rhythm that is {rhythm}",
    Slot.INCIDENT: "after {incident}",
    Slot.FIRST_VISIT: "on {first_visit}",
    Slot.CONCERN: "with {concern}",
    Slot.TAG: "for somebody tagged {tag}",
    Slot.PREFERENCE: "who has {preference} on the card",
    Slot.VISITS: "for {visits}",
    Slot.VISITS_AT_LEAST: "from the {visits_at_least} visit on",
    Slot.MOOD: "leaving with a mood of {mood_at_most}",
    Slot.OFFER: "while new customers get {offer}",
    Slot.STARTS: "from {starts}",
    Slot.ENDS: "until {ends}",
}


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of the sentence; with a `slot` they can be chosen. `after` is what is written close behind them."""

    words: str
    slot: Slot | None = None
    after: str = ""


def opening(playbook: Playbook) -> tuple[Part, ...]:
    """Give what has to happen: ``When a [haircut] is [finished] with [no worry voiced],``."""
    template = _OPENINGS[playbook.trigger]
    there = condition_words(playbook.conditions)
    also = [words for slot, words in _ALSO.items() if slot in there and f"{{{slot}}}" not in template]
    shown = _parts(" ".join((template, *also)), _words_of(playbook))
    return (*shown[:-1], Part(shown[-1].words, shown[-1].slot, ","))


def asks_for(playbook: Playbook, slot: Slot) -> bool:
    """Tell whether a condition is in the sentence already, asked for or not."""
    return any(part.slot is slot for part in opening(playbook))


def told(step: Step) -> tuple[Part, ...]:
    """Give what is done then: ``[1 day] later [call] to ask [Is it easy to style at home?]``."""
    words = {
        Slot.DELAY: delay_words(step),
        Slot.CHANNEL: CHANNEL_WORDS[step.channel],
        Slot.TEXT: spoken(step.text),
    }
    return _parts(_template(step), words)


def details(step: Step) -> tuple[Part, ...]:
    """Give what else is chosen for a step: whose it is, where it shows, what it is for, its letter."""
    return (
        Part(ASSIGNEE_WORDS[step.assignee], Slot.ASSIGNEE),
        Part(MODE_WORDS[step.mode], Slot.MODE),
        Part(KIND_WORDS[step.kind], Slot.KIND),
        Part(letter_words(step.letter), Slot.LETTER),
    )


def as_text(parts: Iterable[Part]) -> str:
    """Give the sentence as it is read aloud, what is asked or done in quotation marks."""
    return " ".join((f"“{part.words}”" if part.slot is Slot.TEXT else part.words) + part.after for part in parts)


def _template(step: Step) -> str:
    after = "" if step.phase is Phase.BEFORE_LEAVING or delay_words(step).startswith(("the ", "when ")) else " later"
    when = "{delay} before" if step.before else f"{{delay}}{after}"
    if step.phase is Phase.BEFORE_LEAVING and step.channel is Channel.VISIT:
        return f"{when}: {{text}}"
    asks = step.text.rstrip(" ”\"'").endswith("?")
    return f"{when} {{channel}} to ask {{text}}" if asks else f"{when} {{channel}}: {{text}}"


def _words_of(playbook: Playbook) -> Mapping[Slot, str]:
    there = condition_words(playbook.conditions)
    chosen = {slot: there.get(slot) or NOT_ASKED[playbook.trigger].get(slot, "") for slot in Slot}
    return chosen | {Slot.TRIGGER: TRIGGER_WORDS[playbook.trigger]}


def _parts(template: str, words: Mapping[Slot, str]) -> tuple[Part, ...]:
    """Take a template apart: words as they stand, and the names in braces as what can be chosen."""
    parts: list[Part] = []
    for number, piece in enumerate(_CHOSEN.split(template)):
        if number % 2:
            parts.append(Part(words[Slot(piece)], Slot(piece)))
            continue
        if parts and piece[:1] in (":", ","):
            parts[-1] = Part(parts[-1].words, parts[-1].slot, piece[0])
        if said := piece.lstrip(":,").strip():
            parts.append(Part(said))
    return tuple(_with_article(part, after) for part, after in zip(parts, (*parts[1:], Part("")), strict=True))


def _with_article(part: Part, after: Part) -> Part:
    """Say “an” before a vowel."""
    if part.slot is None and f" {part.words}".endswith(" a") and after.words.lower().startswith(_VOWELS):
        return Part(f"{part.words}n", None, part.after)
    return part
