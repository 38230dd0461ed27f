"""What a playbook must be like before the shop keeps it."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.resources import resource
from desktop_app.playbooks.checking.checks import checked
from desktop_app.playbooks.checking.refusal import Refused
from desktop_app.playbooks.letters import known_letters
from desktop_app.playbooks.parts import Conditions, Facts, Happening, Outcome, Playbook, Step
from desktop_app.playbooks.rules import plan
from desktop_app.playbooks.tables import Assignee, Mode, Phase, Trigger, Unit
from desktop_app.reminders.tables import Channel, Kind
from tests.playbooks.inventing import invented, playbooks

FRIDAY = dt.date(2026, 11, 27)
ASK = Step("ask", Phase.NEXT_DAY, Kind.CHECK, Channel.CALL, Assignee.WHO_SERVED, "How is it, {name}?", 1)
LATER = replace(ASK, key="later", phase=Phase.LATER)
SHOW = replace(ASK, key="show", phase=Phase.BEFORE_LEAVING, delay=0)
PLAY = Playbook("ask", "Ask", Trigger.VISIT_FINISHED, Conditions(), (ASK,))


def refused(**changes):
    with pytest.raises(Refused) as caught:
        checked(replace(PLAY, **changes))
    return str(caught.value), caught.value.place


def of_step(trigger=Trigger.VISIT_FINISHED, step=ASK, **changes):
    return refused(trigger=trigger, steps=(replace(step, **changes),))


def leading(*outcomes):
    """Steps by what their answers lead to: ``leading(("a", "b"), ("b",))``."""
    return tuple(
        replace(LATER, key=key, outcomes=tuple(Outcome(f"to {then}", then=then) for then in thens))
        for key, *thens in outcomes
    )


def test_what_can_work_is_kept_with_its_texts_tidied():
    typed = replace(PLAY, name=" Ask  them ", steps=(replace(ASK, text=" How is\nit? ", script=("Wait  ",)),))
    kept = checked(typed)
    assert (kept.name, kept.steps[0].text, kept.steps[0].script) == ("Ask them", "How is it?", ("Wait",))
    assert checked(kept) == kept


@pytest.mark.parametrize(
    ("changes", "says", "place"),
    [
        ({"name": " "}, "The name is missing.", ("name",)),
        ({"name": "\u200b"}, "The name is missing.", ("name",)),
        ({"name": "x" * 121}, "Name: at most 120 letters fit here; this has 121.", ("name",)),
        ({"code": "Ask us"}, "Code must be small letters and figures with hyphens between them.", ("code",)),
        ({"steps": ()}, "A playbook needs a step.", ()),
        ({"steps": (ASK,) * 21}, "21 steps; at most 20 fit.", ()),
        ({"steps": (ASK, ASK)}, "Step 2: the key 'ask' is another step's already.", ("step", 2, "key")),
    ],
)
def test_the_playbook_itself(changes, says, place):
    assert refused(**changes) == (says, place)


@pytest.mark.parametrize(
    ("trigger", "asked", "says"),
    [
        (Trigger.VISIT_FINISHED, {"product": ("mask",)}, "Product cannot be known when the trigger is visit finished."),
        (Trigger.BOUGHT, {"service": ("cut",)}, "Service cannot be known when the trigger is bought."),
        (Trigger.BOUGHT, {"date": ("birthday",)}, "Date cannot be known when the trigger is bought."),
        (Trigger.DATE, {"rhythm": ("due",)}, "Rhythm cannot be known when the trigger is date."),
        (Trigger.DATE, {"incident": ("delay",)}, "Incident cannot be known when the trigger is date."),
        (Trigger.CONCERN, {"concern": False}, "Concern cannot be known when the trigger is concern."),
        (Trigger.BOUGHT, {"visits": (5,)}, "Visits cannot be known when the trigger is bought."),
        (Trigger.BOUGHT, {"mood_at_most": 4}, "Mood_at_most cannot be known when the trigger is bought."),
        (Trigger.NTH_VISIT, {"visits": (5,), "first_visit": True}, "First_visit cannot be known when .* n-th visit."),
        (Trigger.OFFER, {"offer": "a mask", "first_visit": True}, "First_visit cannot be known when .* offer."),
        (Trigger.RHYTHM, {"rhythm": ("late",)}, "Rhythm 'late' is not one of: due, drifting, quiet."),
        (Trigger.NTH_VISIT, {}, r"Which visit\? Give visits or every_visits."),
        (Trigger.NTH_VISIT, {"every_visits": 0}, "Every_visits must be a whole number from 1 to 10000."),
        (Trigger.NTH_VISIT, {"visits": (5, -1)}, "Visits must be whole numbers from 1 to 10000."),
        (Trigger.VISIT_FINISHED, {"mood_at_most": 11}, "Mood_at_most must be a whole number from 1 to 10."),
        (Trigger.OFFER, {}, r"What do new customers get\? Say it as the offer."),
        (Trigger.BOUGHT, {"tag": ("choir", "\u200b")}, "A word of tag is empty."),
        (Trigger.BOUGHT, {"tag": ("choir",) * 61}, "61 words; at most 60 fit."),
        (Trigger.BOUGHT, {"starts": "2026-02-30"}, "Starts '2026-02-30' is not a day; days are written 2026-12-31."),
        (Trigger.BOUGHT, {"ends": "20261231"}, "Ends '20261231' is not a day; days are written 2026-12-31."),
        (
            Trigger.BOUGHT,
            {"starts": "2026-12-02", "ends": "2026-12-01"},
            "It starts on 2026-12-02, after it ends on 2026-12-01.",
        ),
    ],
)
def test_conditions_that_can_never_be_met(trigger, asked, says):
    with pytest.raises(Refused, match=f"^{says}$") as caught:
        checked(replace(PLAY, trigger=trigger, conditions=Conditions(**asked)))
    assert caught.value.place[0] == "conditions"


@pytest.mark.parametrize(
    ("trigger", "step", "changes", "says"),
    [
        (Trigger.DATE, ASK, {"text": "\u200b"}, "the text is missing"),
        (Trigger.DATE, ASK, {"text": "x" * 501}, "text: at most 500 letters fit here; this has 501"),
        (
            Trigger.DATE,
            ASK,
            {"text": "Pay 4111 1111 1111 1111"},
            "text: this holds the number of a payment card. Those",
        ),
        (Trigger.DATE, ASK, {"key": "Ask!"}, "key must be small letters and figures with hyphens between them"),
        (Trigger.DATE, ASK, {"delay": -1}, "a delay is a whole number from 0 to 3650"),
        (Trigger.DATE, ASK, {"delay": 3651}, "a delay is a whole number from 0 to 3650"),
        (Trigger.BOUGHT, ASK, {"before": True}, "nothing is to come when the trigger is bought, so nothing"),
        (Trigger.SHIPMENT_LATE, ASK, {"before": True}, "nothing is to come when the trigger is shipment late"),
        (Trigger.CONCERN, ASK, {"unit": Unit.REFILL}, "refill counts the days, at least 1, after something was bought"),
        (Trigger.BOUGHT, ASK, {"unit": Unit.REFILL, "delay": 0}, "refill counts the days, at least 1"),
        (Trigger.CONCERN, SHOW, {"delay": 1}, "what is done before leaving cannot wait for days"),
        (Trigger.DATE, SHOW, {}, "nobody is here to leave when the trigger is date"),
        (Trigger.RHYTHM, SHOW, {}, "nobody is here to leave when the trigger is rhythm"),
        (Trigger.BOUGHT, SHOW, {"outcomes": (Outcome("fine"),)}, "what is shown before leaving is not asked about"),
        (Trigger.BOUGHT, ASK, {"letter": "no-such"}, "there is no letter 'no-such'"),
        (Trigger.BOUGHT, ASK, {"text": "Ring {phone}"}, "{phone} is not known here; there is {Their}, "),
        (Trigger.BOUGHT, ASK, {"text": "The {service}"}, "{service} is not known here"),
        (Trigger.DATE, ASK, {"script": ("Wait", "{product}")}, "{product} is not known here"),
        (Trigger.DATE, ASK, {"script": ("Wait",) * 21}, "21 lines to walk through; at most 20 fit"),
        (Trigger.DATE, ASK, {"outcomes": (Outcome("fine", say="{concern}"),)}, "{concern} is not known here"),
        (Trigger.DATE, ASK, {"text": "Ring {name"}, "a brace stands alone"),
    ],
)
def test_steps_that_cannot_be_done(trigger, step, changes, says):
    told, place = of_step(trigger, step, **changes)
    assert told.startswith(f"Step 1: {says}")
    assert place[:2] == ("step", 1)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"before": True}, "what an outcome leads to comes after it, never before"),
        ({"unit": Unit.REFILL}, "refill counts the days, at least 1, after something was bought"),
        ({"mode": Mode.SUGGEST}, "what an outcome leads to is done, not suggested"),
        ({"phase": Phase.BEFORE_LEAVING, "delay": 0}, "what an outcome leads to comes after they left"),
    ],
)
def test_a_step_that_an_outcome_leads_to_counts_from_it(changes, says):
    first = replace(ASK, outcomes=(Outcome("not fine", then="later"),))
    told, place = refused(trigger=Trigger.SHIPMENT_SENT, steps=(first, replace(LATER, **changes)))
    assert (told, place[:2]) == (f"Step 2: {says}.", ("step", 2))


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        (leading(("a", "moon")), "Step 1: “to moon” leads to 'moon', and there is no such step."),
        (leading(("a", "a")), "Step 1: the outcomes go round in a circle: a → a."),
        (leading(("start", "b"), ("b", "c"), ("c", "b")), "Step 2: the outcomes go round in a circle: b → c → b."),
        (leading(("a", "b"), ("b", "a")), "Step 1: the outcomes go round in a circle: a → b → a."),
        ((replace(ASK, outcomes=(Outcome(""),)),), "Step 1: an outcome needs its answer."),
        (
            (replace(ASK, outcomes=(Outcome("Fine"), Outcome(" fine "))),),
            "Step 1: the answer “fine” stands there twice.",
        ),
        ((replace(ASK, outcomes=tuple(map(Outcome, "abcdefghijklm"))),), "Step 1: 13 outcomes; at most 12 fit."),
        (
            leading(*((f"step-number-{n}", f"step-number-{n + 1}") for n in range(1, 11)), ("step-number-11",)),
            "Step 3: too many steps follow upon one another; shorter keys help.",
        ),
    ],
)
def test_outcomes_that_lead_where_they_cannot(steps, says):
    assert refused(steps=steps)[0] == says


def test_a_few_outcomes_that_lead_on_in_a_million_ways_are_refused_at_once():
    twice = [
        replace(LATER, key=str(n), outcomes=(Outcome("a", then=str(n + 1)), Outcome("b", then=str(n + 1))))
        for n in range(1, 20)
    ]
    told, _ = refused(steps=(*twice, replace(LATER, key="20")))
    assert told == "Step 15: more than 60 steps may come of it, one way or another."


def test_two_outcomes_may_lead_to_the_same_step():
    assert checked(replace(PLAY, steps=leading(("a", "b"), ("c", "b"), ("b",))))


def test_a_letter_that_ships_is_known():
    assert known_letters() == {path.stem for path in resource("letters/en").iterdir()} != set()
    for letter in known_letters():
        assert checked(replace(PLAY, steps=(replace(ASK, letter=letter),)))


@invented
@given(playbooks(), st.sampled_from(Pronoun), st.text(max_size=20))
def test_whatever_is_kept_can_be_planned_of_anybody(playbook, pronoun, words):
    facts = Facts("El {name}", pronoun, visits=5, own=3)
    rest = {"product": words, "words": words, "label": words, "services": (words,), "mood": 1}
    happening = Happening(playbook.trigger, 4, FRIDAY, 9, anchor=FRIDAY + dt.timedelta(days=30), **rest)
    for made in plan(
        [replace(playbook, conditions=Conditions(offer=playbook.conditions.offer))], happening, facts, FRIDAY
    ):
        assert made.due >= FRIDAY and len(made.occasion) <= 200 and made.text
        assert made.step in {step.key for step in playbook.begins_with()}
