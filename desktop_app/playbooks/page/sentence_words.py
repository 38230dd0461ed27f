"""The words that a playbook's sentence is made of."""

from collections.abc import Iterable, Mapping

from desktop_app.playbooks.conditions import asked
from desktop_app.playbooks.parts import Conditions, Step
from desktop_app.playbooks.tables import Assignee, Mode, Phase, Trigger, Unit
from desktop_app.playbooks.wording import NAME, OF_THE_CUSTOMER
from desktop_app.reminders.tables import Channel, Kind

TRIGGER_WORDS: Mapping[Trigger, str] = {
    Trigger.VISIT_FINISHED: "finished",
    Trigger.NTH_VISIT: "comes",
    Trigger.BOUGHT: "bought",
    Trigger.REMARK: "overheard",
    Trigger.CONCERN: "voiced",
    Trigger.INCIDENT: "goes wrong",
    Trigger.SHIPMENT_SENT: "sent",
    Trigger.SHIPMENT_LATE: "is late",
    Trigger.DATE: "comes round",
    Trigger.RHYTHM: "by their own rhythm",
    Trigger.STALE_PREFERENCE: "was not confirmed for long",
    Trigger.OFFER: "are offered",
}
"""What happens, as it stands in the sentence."""

TRIGGER_CHOICES: Mapping[Trigger, str] = {
    Trigger.VISIT_FINISHED: "A visit is finished",
    Trigger.NTH_VISIT: "Somebody comes for the n-th time",
    Trigger.BOUGHT: "Something is bought",
    Trigger.REMARK: "Something to do is overheard",
    Trigger.CONCERN: "A worry is voiced",
    Trigger.INCIDENT: "Something goes wrong",
    Trigger.SHIPMENT_SENT: "A parcel is sent",
    Trigger.SHIPMENT_LATE: "A parcel is late",
    Trigger.DATE: "A big date comes round",
    Trigger.RHYTHM: "Somebody is past their rhythm",
    Trigger.STALE_PREFERENCE: "A preference was not confirmed for long",
    Trigger.OFFER: "New customers get an offer",
}
"""What happens, as the menu says it."""

NOT_ASKED: Mapping[Trigger, Mapping[str, str]] = {
    Trigger.VISIT_FINISHED: {"service": "visit"},
    Trigger.NTH_VISIT: {"visits": "the n-th time"},
    Trigger.BOUGHT: {"product": "product"},
    Trigger.REMARK: {},
    Trigger.CONCERN: {"service": "visit"},
    Trigger.INCIDENT: {"incident": "whatever it is"},
    Trigger.SHIPMENT_SENT: {"product": "parcel"},
    Trigger.SHIPMENT_LATE: {"product": "parcel"},
    Trigger.DATE: {"date": "big date"},
    Trigger.RHYTHM: {"rhythm": "due, drifting or quiet"},
    Trigger.STALE_PREFERENCE: {"preference": "anything on the card"},
    Trigger.OFFER: {"offer": "something"},
}
"""What the sentence says of a condition that asks for nothing."""

CHANNEL_WORDS: Mapping[Channel, str] = {
    Channel.CALL: "call",
    Channel.MAIL: "mail",
    Channel.TEXT: "text",
    Channel.VISIT: "in the shop",
    Channel.POST: "by post",
}
ASSIGNEE_WORDS: Mapping[Assignee, str] = {
    Assignee.WHO_SERVED: "For who served",
    Assignee.WHO_SOLD: "For who sold",
    Assignee.WHO_NOTED: "For who noted it",
    Assignee.THEIR_OWN: "For who usually serves",
    Assignee.ANYONE: "For anyone",
}
MODE_WORDS: Mapping[Mode, str] = {
    Mode.SCHEDULE: "On the list",
    Mode.SUGGEST: "Only suggested",
}
KIND_WORDS: Mapping[Kind, str] = {
    Kind.FOLLOW_UP: "A follow-up",
    Kind.PROMISE: "A promise",
    Kind.REMARK: "A remark",
    Kind.OCCASION: "An occasion",
    Kind.REFILL: "A refill",
    Kind.CHECK: "A check",
}
BEFORE_THEY_LEAVE = "before they leave"
SAME_DAY = "the same day"
WHEN_IT_RUNS_OUT = "when it usually runs out"
NO_LETTER = "No letter"
FIRST_VISIT_WORDS = {True: "their first visit", False: "any visit but the first"}
CONCERN_WORDS = {True: "a worry voiced", False: "no worry voiced"}
_UNITS = {Unit.DAYS: "day", Unit.BUSINESS_DAYS: "open day", Unit.WEEKS: "week", Unit.MONTHS: "month"}
_MOST_WORDS = 3
_LAST_MOOD = 10
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)


def either(words: Iterable[str]) -> str:
    """Say words of which any will do: ``cut, fringe or 3 more``."""
    found = list(words)
    if len(found) > _MOST_WORDS:
        found = [*found[: _MOST_WORDS - 1], f"{len(found) - _MOST_WORDS + 1} more"]
    return " or ".join(part for part in (", ".join(found[:-1]), *found[-1:]) if part)


def nth(number: int) -> str:
    """Say a number in a row: ``3rd``."""
    ending = "th" if number % 100 in _TEENS else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def delay_words(step: Step) -> str:
    """Say how long after what happened a step is due, or before it: ``2 weeks``."""
    if step.phase is Phase.BEFORE_LEAVING:
        return BEFORE_THEY_LEAVE
    if step.unit is Unit.REFILL:
        return WHEN_IT_RUNS_OUT
    if not step.delay:
        return SAME_DAY
    return f"{step.delay} {_UNITS[step.unit]}{'' if step.delay == 1 else 's'}"


def condition_words(conditions: Conditions) -> dict[str, str]:
    """Say the conditions that ask for something, by the names of their fields; `visits` says both of its kind."""
    said = {name: str(value) if isinstance(value, str) else "" for name, value in asked(conditions).items()}
    for name in ("service", "product", "tag", "preference", "date", "rhythm", "incident"):
        if words := getattr(conditions, name):
            said[name] = either(words)
    if conditions.first_visit is not None:
        said["first_visit"] = FIRST_VISIT_WORDS[conditions.first_visit]
    if conditions.concern is not None:
        said["concern"] = CONCERN_WORDS[conditions.concern]
    if conditions.visits or conditions.every_visits:
        said["visits"] = visits_words(conditions.visits, conditions.every_visits)
    if conditions.visits_at_least is not None:
        said["visits_at_least"] = nth(conditions.visits_at_least)
    if conditions.mood_at_most is not None:
        said["mood_at_most"] = f"{conditions.mood_at_most} of {_LAST_MOOD} or lower"
    return said


def visits_words(visits: Iterable[int], every: int | None) -> str:
    """Say which visits count: ``the 5th or 10th time``, ``every 10th time``."""
    named = either(nth(number) for number in visits)
    again = f"every {nth(every)}" if every else ""
    return f"{' or '.join(words for words in (named and f'the {named}', again) if words)} time"


def letter_words(letter: str) -> str:
    """Say which letter goes with a step."""
    return f"Letter: {letter.replace('-', ' ')}" if letter else NO_LETTER


def spoken(text: str) -> str:
    """Give a wording as people read it: the names that are filled in stand in angle quotes, pronouns as they are."""
    pronouns = OF_THE_CUSTOMER - {"name"}
    return NAME.sub(lambda found: found[1] if found[1] in pronouns else f"‹{found[1]}›", text)


def script_parts(line: str) -> tuple[str, str]:
    """Take a line to walk through apart: what to do, and the words to say it with, if any."""
    head, colon, words = line.partition(": ")
    if not colon:
        head, mark, words = line.partition("? ")
        head += mark.strip()
    return head, words.strip()


def follows_words(step: Step | None) -> str:
    """Say what follows an answer: ``call in 2 days``, ``nothing more``."""
    if step is None:
        return "nothing more"
    delay = delay_words(step)
    when = delay if delay == SAME_DAY else f"in {delay}"
    return f"{CHANNEL_WORDS[step.channel]} {when}"
