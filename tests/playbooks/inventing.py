"""Playbooks as hypothesis invents them: any that the shop would keep."""

from hypothesis import HealthCheck, reject, settings
from hypothesis import strategies as st

from desktop_app.playbooks.checking.checks import checked
from desktop_app.playbooks.checking.refusal import Refused
from desktop_app.playbooks.parts import Conditions, Outcome, Playbook, Step
from desktop_app.playbooks.tables import (
    NOBODY_IS_HERE,
    SHOWN_ON_THE_CARD,
    Assignee,
    Mode,
    Phase,
    Trigger,
    Unit,
)
from desktop_app.reminders.tables import Channel, Kind

invented = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
"""For tests that invent playbooks: a busy computer is no reason to fail."""

LETTERS = st.characters(exclude_categories=("C", "Z"), exclude_characters="{}")
TRICKY = ('Say "hello"', "C:\\new\\table", "a 'quote'", "#1 = [2]", "été, 9’", "-", '"""', "= 3")
WORD = st.sampled_from(TRICKY) | st.text(LETTERS, min_size=1, max_size=6)
LINE = WORD | st.sampled_from(("Ring {name}", "Have {their} cup ready", "{They} said so"))
WORDS = st.lists(WORD, max_size=2).map(tuple)
SOME = st.none() | st.integers(1, 99)
YES_NO = st.sampled_from((None, True, False))
ANSWERS = st.lists(st.sampled_from(("fine", "not fine", "no answer", "came by")), unique=True, max_size=3)

ASKED = {
    Trigger.BOUGHT: {"product": WORDS, "first_visit": YES_NO},
    Trigger.VISIT_FINISHED: {"service": WORDS, "concern": YES_NO, "mood_at_most": st.none() | st.integers(1, 10)},
    Trigger.NTH_VISIT: {
        "visits": st.lists(st.integers(1, 99), min_size=1, max_size=2).map(tuple),
        "every_visits": SOME,
    },
    Trigger.OFFER: {"offer": WORD, "starts": st.just("") | st.dates().map(str)},
    Trigger.RHYTHM: {"rhythm": st.sampled_from(((), ("due",), ("drifting", "quiet")))},
    Trigger.DATE: {"date": WORDS},
    Trigger.INCIDENT: {"incident": WORDS},
}
"""What playbooks may ask for beside tags, by trigger."""


@st.composite
def outcomes(draw, keys):
    """What the answers to a step lead to: nothing, or one of the steps of these keys."""
    return tuple(
        Outcome(answer, draw(st.just("") | LINE), draw(st.sampled_from(("", *keys)))) for answer in draw(ANSWERS)
    )


@st.composite
def steps(draw, trigger, key, branches, led_to):
    show = not led_to and trigger not in NOBODY_IS_HERE and not (branches and trigger in SHOWN_ON_THE_CARD)
    phase = draw(st.sampled_from(Phase if show else (Phase.NEXT_DAY, Phase.LATER)))
    delayed = phase is not Phase.BEFORE_LEAVING
    units = tuple(Unit) if trigger is Trigger.BOUGHT and not led_to else tuple(Unit)[:-1]
    return Step(
        key=key,
        phase=phase,
        kind=draw(st.sampled_from(Kind)),
        channel=draw(st.sampled_from(Channel)),
        assignee=draw(st.sampled_from(Assignee)),
        text=draw(LINE),
        delay=draw(st.integers(1, 400)) if delayed else 0,
        unit=draw(st.sampled_from(units)) if delayed else Unit.DAYS,
        before=trigger is Trigger.DATE and not led_to and draw(st.booleans()),
        mode=Mode.SCHEDULE if led_to else draw(st.sampled_from(Mode)),
        script=tuple(draw(st.lists(LINE, max_size=2))),
        outcomes=branches,
    )


@st.composite
def playbooks(draw):
    """Any playbook that is kept, its texts tidied."""
    trigger = draw(st.sampled_from(Trigger))
    keys = ("1", "b", "3", "trace-it")[: draw(st.integers(1, 4))]
    branches = [draw(outcomes(keys[number:])) for number in range(1, len(keys) + 1)]
    led_to = {outcome.then for those in branches for outcome in those}
    asked = {name: draw(values) for name, values in ASKED.get(trigger, {}).items()}
    made = [draw(steps(trigger, key, those, key in led_to)) for key, those in zip(keys, branches, strict=True)]
    code = draw(st.sampled_from(("ours", "order-not-arrived", "9")))
    try:
        return checked(Playbook(code, draw(LINE), trigger, Conditions(tag=draw(WORDS), **asked), tuple(made)))
    except Refused:
        return reject()
