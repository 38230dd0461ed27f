"""What the entries of a file of playbooks say: names and closed words here, the sense of it all in the checks."""

from collections.abc import Mapping
from enum import StrEnum

from desktop_app.playbooks.checking.checks import checked
from desktop_app.playbooks.checking.condition_checks import MOST_COUNTED
from desktop_app.playbooks.checking.refusal import Refused
from desktop_app.playbooks.checking.step_checks import LONGEST_DELAY
from desktop_app.playbooks.packs.toml_entry import Entry
from desktop_app.playbooks.parts import Conditions, Outcome, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Mode, Phase, Trigger, Unit
from desktop_app.reminders.tables import Channel, Kind

DELAYS: Mapping[str, Unit] = {unit.replace(" ", "_"): unit for unit in Unit}
"""The names under which a file gives a delay."""

USUAL_DAYS = {Phase.BEFORE_LEAVING: 0, Phase.NEXT_DAY: 1}


class When(StrEnum):
    """On which side of a day a delay lies."""

    AFTER = "after"
    BEFORE = "before"


def playbook_in(entry: Entry) -> Playbook:
    """Read one playbook; raises Mistake, naming entry and reason, for what is not understood or cannot work."""
    name = entry.text("name")
    entry.where += f" “{name[:60]}”"
    playbook = Playbook(
        code=entry.text("code"),
        name=name,
        trigger=entry.word("trigger", Trigger),
        conditions=_conditions(entry.inside("conditions")),
        steps=tuple(_step(step, number) for number, step in enumerate(entry.entries("step"), 1)),
    )
    entry.finish()
    try:
        return checked(playbook)
    except Refused as refused:
        raise entry.mistake(refused.reason, *refused.place) from refused


def _conditions(entry: Entry) -> Conditions:
    conditions = Conditions(
        service=entry.texts("service"),
        product=entry.texts("product"),
        tag=entry.texts("tag"),
        preference=entry.texts("preference"),
        date=entry.texts("date"),
        rhythm=entry.texts("rhythm"),
        incident=entry.texts("incident"),
        first_visit=entry.flag("first_visit"),
        concern=entry.flag("concern"),
        visits=entry.numbers("visits", 1, MOST_COUNTED),
        every_visits=entry.number("every_visits", 1, MOST_COUNTED),
        visits_at_least=entry.number("visits_at_least", 1, MOST_COUNTED),
        mood_at_most=entry.number("mood_at_most", 1, 10),
        offer=entry.text("offer", ""),
        starts=entry.day("starts"),
        ends=entry.day("ends"),
    )
    entry.finish()
    return conditions


def _step(entry: Entry, number: int) -> Step:
    phase = entry.word("phase", Phase)
    delay, unit = _delay(entry, phase)
    step = Step(
        key=entry.text("key", str(number)),
        phase=phase,
        mode=entry.word("mode", Mode, Mode.SCHEDULE),
        delay=delay,
        unit=unit,
        before=entry.word("when", When, When.AFTER) is When.BEFORE,
        kind=entry.word("kind", Kind, Kind.FOLLOW_UP),
        channel=entry.word("channel", Channel, Channel.VISIT if phase is Phase.BEFORE_LEAVING else None),
        assignee=entry.word("assignee", Assignee, Assignee.WHO_SERVED),
        text=entry.text("text"),
        script=entry.texts("script"),
        letter=entry.text("letter", ""),
        outcomes=tuple(_outcome(outcome) for outcome in entry.entries("outcomes")),
    )
    entry.finish()
    return step


def _delay(entry: Entry, phase: Phase) -> tuple[int, Unit]:
    given = [(number, name) for name in DELAYS if (number := entry.number(name, 0, LONGEST_DELAY)) is not None]
    if len(given) > 1:
        raise entry.mistake(f"{given[0][1]} and {given[1][1]}: only one of them fits", given[1][1])
    if given:
        number, name = given[0]
        return number, DELAYS[name]
    if phase not in USUAL_DAYS:
        raise entry.mistake(f"how long after? Give one of: {', '.join(DELAYS)}")
    return USUAL_DAYS[phase], Unit.DAYS


def _outcome(entry: Entry) -> Outcome:
    outcome = Outcome(entry.text("answer"), entry.text("say", ""), entry.text("then", ""))
    entry.finish()
    return outcome
