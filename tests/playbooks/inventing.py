"""Playbooks as hypothesis invents them: any that the shop would keep."""

from hypothesis import reject
from hypothesis import strategies as st

from desktop_app.playbooks.checks import checked
from desktop_app.playbooks.parts import Conditions, Outcome, Playbook, Step
from desktop_app.playbooks.refusal import Refused
from desktop_app.playbooks.tables import Assignee, Mode, Phase, Trigger, Unit
from desktop_app.reminders.tables import Channel, Kind

LETTERS = st.characters(exclude_categories=("C", "Z"), exclude_characters="{}")
LINES = st.one_of(
    st.text(LETTERS, min_size=1, max_size=12),
    st.sampled_from(
        ["Ring {name}", "Have {their} cup ready", 'Say "hello"', "C:\\new\\table", "a 'quote'", "#1 = [2]"]
    ),
)
WORDS = st.lists(LINES.filter(lambda text: "{" not in text), max_size=3).map(tuple)
ANSWERS = ("fine", "not fine", "no answer", "came by")
DAYS = st.one_of(st.just(""), st.dates().map(str))


@st.composite
def conditions(draw, trigger):
    said = {"tag": draw(WORDS), "preference": draw(WORDS), "ends": draw(DAYS)}
    if trigger is Trigger.BOUGHT:
        said["product"] = draw(WORDS)
    if trigger is Trigger.VISIT_FINISHED:
        said |= {"service": draw(WORDS), "concern": draw(st.sampled_from([None, True, False]))}
        said |= {"mood_at_most": draw(st.one_of(st.none(), st.integers(1, 10)))}
    if trigger is Trigger.NTH_VISIT:
        said |= {"visits": draw(st.lists(st.integers(1, 99), min_size=1).map(tuple))}
        said |= {"every_visits": draw(st.one_of(st.none(), st.integers(1, 99)))}
    else:
        said |= {"first_visit": draw(st.sampled_from([None, True, False]))} if trigger is not Trigger.OFFER else {}
    if trigger is Trigger.OFFER:
        said["offer"] = draw(LINES)
    if trigger is Trigger.RHYTHM:
        said["rhythm"] = draw(st.sampled_from([(), ("due",), ("drifting", "quiet")]))
    return Conditions(**said)


@st.composite
def steps(draw, trigger, count, number):
    phase = draw(st.sampled_from(Phase))
    later = [str(n) for n in range(number + 1, count + 1)]
    unit = draw(st.sampled_from(Unit))
    return Step(
        key=str(number),
        phase=phase,
        kind=draw(st.sampled_from(Kind)),
        channel=draw(st.sampled_from(Channel)),
        assignee=draw(st.sampled_from(Assignee)),
        text=draw(LINES),
        delay=0 if phase is Phase.BEFORE_LEAVING else draw(st.integers(0, 400)),
        unit=Unit.DAYS if phase is Phase.BEFORE_LEAVING or unit is Unit.REFILL else unit,
        before=trigger is Trigger.DATE and phase is Phase.LATER and draw(st.booleans()),
        mode=draw(st.sampled_from(Mode)),
        script=tuple(draw(st.lists(LINES, max_size=3))),
        outcomes=tuple(
            Outcome(answer, draw(st.one_of(st.just(""), LINES)), draw(st.sampled_from(["", *later])))
            for answer in draw(st.lists(st.sampled_from(ANSWERS), unique=True, max_size=3))
        ),
    )


@st.composite
def playbooks(draw):
    """Any playbook that is kept, its texts tidied."""
    trigger = draw(st.sampled_from(Trigger))
    count = draw(st.integers(1, 4))
    whole = Playbook(
        code=draw(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,2}", fullmatch=True)),
        name=draw(LINES),
        trigger=trigger,
        conditions=draw(conditions(trigger)),
        steps=tuple(draw(steps(trigger, count, number)) for number in range(1, count + 1)),
    )
    try:
        return checked(whole)
    except Refused:
        return reject()
