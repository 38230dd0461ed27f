"""What can be chosen for a token of a playbook's sentence, in the words of a menu."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.playbooks.page.sentence import Slot, asks_for
from desktop_app.playbooks.page.sentence_values import Time, fits
from desktop_app.playbooks.page.sentence_words import (
    ASSIGNEE_WORDS,
    BEFORE_THEY_LEAVE,
    CONCERN_WORDS,
    FIRST_VISIT_WORDS,
    KIND_WORDS,
    MODE_WORDS,
    SAME_DAY,
    TRIGGER_CHOICES,
    WHEN_IT_RUNS_OUT,
    letter_words,
)
from desktop_app.playbooks.parts import Playbook
from desktop_app.playbooks.tables import ABOUT_A_DAY_TO_COME, NOBODY_IS_HERE, Phase, Trigger, Unit
from desktop_app.playbooks.wording import OF_THE_CUSTOMER, OF_THE_TRIGGER
from desktop_app.reminders.tables import Channel

CHANNEL_CHOICES: Mapping[Channel, str] = {
    Channel.CALL: "Call",
    Channel.TEXT: "Text",
    Channel.MAIL: "Mail",
    Channel.VISIT: "In the shop",
    Channel.POST: "By post",
}
MORE_CONDITIONS: Mapping[Slot, str] = {
    Slot.SERVICE: "A service",
    Slot.PRODUCT: "A product",
    Slot.TAG: "A tag",
    Slot.PREFERENCE: "A preference",
    Slot.FIRST_VISIT: "The first visit, or not",
    Slot.CONCERN: "A worry, or none",
    Slot.MOOD: "The mood on leaving",
    Slot.VISITS: "The n-th visit",
    Slot.VISITS_AT_LEAST: "From the n-th visit on",
    Slot.STARTS: "From a day",
    Slot.ENDS: "Until a day",
}
"""The conditions that are rarely asked for, as the menu says them."""

USUAL_REFILL = 56  # days, as long as nothing was learned
_LATER = (
    (2, Unit.DAYS, "2 days later"),
    (3, Unit.DAYS, "3 days later"),
    (1, Unit.WEEKS, "1 week later"),
    (2, Unit.WEEKS, "2 weeks later"),
    (1, Unit.MONTHS, "1 month later"),
    (6, Unit.MONTHS, "6 months later"),
)
_BEFORE = ((3, Unit.DAYS, "3 days before"), (1, Unit.WEEKS, "1 week before"), (2, Unit.WEEKS, "2 weeks before"))


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a menu: its words, and what it stands for."""

    words: str
    value: Any


def choices(slot: Slot, playbook: Playbook, letters: Iterable[str] = ()) -> tuple[Choice, ...]:
    """Give what the menu of a token offers; nothing where it is not chosen from a menu."""
    if slot is Slot.DELAY:
        return times(playbook.trigger)
    if slot is Slot.LETTER:
        return tuple(Choice(letter_words(letter), letter) for letter in ("", *letters))
    return tuple(Choice(words, value) for value, words in _MENUS.get(slot, {}).items())


def times(trigger: Trigger) -> tuple[Choice, ...]:
    """Give the usual times of a step; others are typed."""
    offered = []
    if trigger not in NOBODY_IS_HERE:
        offered.append(Choice(BEFORE_THEY_LEAVE.capitalize(), Time(Phase.BEFORE_LEAVING)))
    if trigger in ABOUT_A_DAY_TO_COME:
        offered += [Choice(words, Time(Phase.LATER, number, unit, before=True)) for number, unit, words in _BEFORE]
    offered.append(Choice(SAME_DAY.capitalize(), Time(Phase.LATER)))
    offered.append(Choice("1 day later", Time(Phase.NEXT_DAY, 1)))
    offered += [Choice(words, Time(Phase.LATER, number, unit)) for number, unit, words in _LATER]
    if trigger is Trigger.BOUGHT:
        offered.append(Choice(WHEN_IT_RUNS_OUT.capitalize(), Time(Phase.LATER, USUAL_REFILL, Unit.REFILL)))
    return tuple(offered)


def more_conditions(playbook: Playbook) -> tuple[Choice, ...]:
    """Give the conditions that could be asked for as well."""
    return tuple(
        Choice(words, slot)
        for slot, words in MORE_CONDITIONS.items()
        if fits(slot, playbook.trigger) and not asks_for(playbook, slot)
    )


def known_names(playbook: Playbook) -> tuple[str, ...]:
    """Give the names that are filled in where a wording has them in braces."""
    of_the_service = {"service"} if playbook.conditions.service else set()
    return tuple(
        sorted(
            OF_THE_CUSTOMER | OF_THE_TRIGGER[playbook.trigger] | of_the_service,
            key=lambda name: (name.casefold(), name),
        )
    )


_MENUS: Mapping[Slot, Mapping[Any, str]] = {
    Slot.TRIGGER: TRIGGER_CHOICES,
    Slot.CHANNEL: CHANNEL_CHOICES,
    Slot.ASSIGNEE: ASSIGNEE_WORDS,
    Slot.MODE: MODE_WORDS,
    Slot.KIND: KIND_WORDS,
    Slot.FIRST_VISIT: {key: words.capitalize() for key, words in FIRST_VISIT_WORDS.items()},
    Slot.CONCERN: {key: words.capitalize() for key, words in CONCERN_WORDS.items()},
}
