"""What playbooks are made of, what sets them going, and what comes of it: plain records."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.delays import EVERY_DAY
from desktop_app.playbooks.tables import Assignee, Mode, Phase, Trigger, Unit
from desktop_app.reminders.branches import Branch
from desktop_app.reminders.tables import Channel, Kind


@dataclass(frozen=True, slots=True)
class Conditions:
    """What must also be so. Of the words of one condition any will do; an empty condition asks for nothing."""

    service: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    preference: tuple[str, ...] = ()  # words of what is known of them, or kinds ("comfort")
    date: tuple[str, ...] = ()  # labels of a yearly date: birthday, anniversary
    rhythm: tuple[str, ...] = ()  # due, drifting, quiet
    incident: tuple[str, ...] = ()  # kinds of what went wrong
    first_visit: bool | None = None
    concern: bool | None = None  # did the customer voice one on this visit?
    visits: tuple[int, ...] = ()  # the n-th visits that count
    every_visits: int | None = None  # or every so many
    visits_at_least: int | None = None
    mood_at_most: int | None = None  # on leaving
    offer: str = ""  # what new customers get meanwhile
    starts: str = ""  # the first and the last day, YYYY-MM-DD
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer leads to: something to say or offer at once, and the step (by its key) that follows, if any."""

    answer: str
    say: str = ""
    then: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, so long after (or before) what happened; `script` is what to walk through.

    `key` names it within its playbook. A step that an outcome leads to is planned by that outcome alone, and its delay
    counts from it. With the unit `refill` the delay, in days, is what holds as long as nothing was learned.
    """

    key: str
    phase: Phase
    kind: Kind
    channel: Channel
    assignee: Assignee
    text: str
    delay: int = 0
    unit: Unit = Unit.DAYS
    before: bool = False
    mode: Mode = Mode.SCHEDULE
    script: tuple[str, ...] = ()
    letter: str = ""
    outcomes: tuple[Outcome, ...] = ()

    def leads_to(self) -> frozenset[str]:
        """Give the keys of the steps that its outcomes lead to."""
        return frozenset(outcome.then for outcome in self.outcomes if outcome.then)


@dataclass(frozen=True, slots=True)
class Playbook:
    """A practice the shop keeps, known by its code."""

    code: str
    name: str
    trigger: Trigger
    conditions: Conditions
    steps: tuple[Step, ...]

    def led_to(self) -> frozenset[str]:
        """Give the keys of the steps that wait for an outcome."""
        return frozenset().union(*(step.leads_to() for step in self.steps))

    def begins_with(self) -> tuple[Step, ...]:
        """Give the steps that the trigger itself plans."""
        led_to = self.led_to()
        return tuple(step for step in self.steps if step.key not in led_to)

    def step(self, key: str) -> Step | None:
        """Give the step of this key, None where there is none."""
        return next((step for step in self.steps if step.key == key), None)


@dataclass(frozen=True, slots=True)
class Refill:
    """When something bought is usually bought again: so many days later at the earliest, and at the latest."""

    earliest: int
    latest: int
    words: str


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a customer, or will; staff are ids.

    `subject` is the row it is about, and `again` tells one time from the next where that row comes round again
    (``@2026``). `anchor` is the day it is about, where that is another than the one it happened on: the promised day
    of a shipment, a birthday, the day a preference was last known to hold; delays count from it where it is to come.
    `product` is what was bought or sent, or what a remark is about. `words` are the customer's own: the concern (of a
    visit, the one voiced on it), the remark, the preference, what went wrong; of a rhythm, how it stands. `act` is
    what could be done about a remark. `label` is the word that a condition asks for: of a yearly date its label, of a
    rhythm the state, of an incident its kind. `mood` is that on leaving.
    """

    trigger: Trigger
    customer: int
    day: dt.date
    subject: int
    again: str = ""
    anchor: dt.date | None = None
    services: tuple[str, ...] = ()
    product: str = ""
    words: str = ""
    act: str = ""
    label: str = ""
    mood: int | None = None
    refill: Refill | None = None
    visit: int | None = None
    observation: int | None = None
    served_by: int | None = None
    sold_by: int | None = None
    noted_by: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the customer on the day of the happening, and of the shop.

    `visits` counts all of them, up to and with that day; `own` is who usually serves them (staff id). `preferences` are
    what is known of them, as texts, and the kinds of these. `open_days` are weekdays, Monday is 0.
    """

    name: str
    pronoun: Pronoun
    visits: int
    tags: frozenset[str] = frozenset()
    preferences: frozenset[str] = frozenset()
    own: int | None = None
    open_days: frozenset[int] = EVERY_DAY


@dataclass(frozen=True, slots=True)
class Plan:
    """One step that is now due on a day. `occasion` is the same however often the same happening is planned.

    `window_days`: how long after its day it still is in time. `until_contact`: it is not needed any more once somebody
    has been in touch with the customer.
    """

    playbook: str
    step: str
    customer: int
    due: dt.date
    phase: Phase
    mode: Mode
    kind: Kind
    channel: Channel
    assignee: int | None
    text: str
    why: str
    script: tuple[str, ...]
    occasion: str
    letter: str = ""
    window_days: int = 0
    until_contact: bool = False
    branches: tuple[Branch, ...] = ()
