"""How a happening is told."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app.playbooks.parts import Conditions
from desktop_app.playbooks.tables import Trigger
from tests.playbooks.happened import ASK, CUT, ELENA, planned, playbook


def test_the_wording_says_which_service_it_was():
    step = replace(ASK, text="How is the {service}?")
    (made,) = planned(playbook(conditions=Conditions(service=("colour",)), steps=[step]))
    assert made.text == "How is the Cut & colour?"


def test_a_concern_is_asked_about_in_the_customers_own_words():
    step = replace(ASK, text="Does it sit right at home? {They} said: {concern}", script=("Ask about {concern}",))
    concern = replace(CUT, trigger=Trigger.CONCERN, words='"will it sit like this at home?" ')
    (made,) = planned(playbook(trigger=Trigger.CONCERN, steps=[step]), happening=concern)
    assert made.text == "Does it sit right at home? She said: “will it sit like this at home?”"
    assert made.script == ("Ask about “will it sit like this at home?”",)
    assert made.why == "On Fri 27 Nov she wondered “will it sit like this at home?”"


def test_braces_in_what_a_customer_said_stay_as_they_are():
    step = replace(ASK, text="{They} said: {concern}")
    concern = replace(CUT, trigger=Trigger.CONCERN, words="what is {name} and {act}?")
    (made,) = planned(playbook(trigger=Trigger.CONCERN, steps=[step]), happening=concern)
    assert made.text == "She said: “what is {name} and {act}?”"


@pytest.mark.parametrize(
    ("trigger", "told", "why"),
    [
        (Trigger.VISIT_FINISHED, {"services": ()}, "On Fri 27 Nov she came by"),
        (Trigger.NTH_VISIT, {}, "On Fri 27 Nov she came for the 3rd time"),
        (Trigger.BOUGHT, {"product": "Curl mask"}, "On Fri 27 Nov she bought Curl mask"),
        (Trigger.REMARK, {"words": "so worn"}, "Noted on Fri 27 Nov: “so worn”"),
        (Trigger.INCIDENT, {"words": "dye on the collar"}, "On Fri 27 Nov: “dye on the collar”"),
        (Trigger.DATE, {"label": "birthday", "anchor": dt.date(2027, 1, 4)}, "Her birthday is on Mon 4 Jan 2027"),
        (Trigger.RHYTHM, {"words": "every 5 weeks; it is now 9"}, "every 5 weeks; it is now 9"),
        (Trigger.OFFER, {}, "New customers get a free mask until Thu 31 Dec"),
    ],
)
def test_why_is_one_line_in_the_customers_pronoun(trigger, told, why):
    conditions = Conditions(offer="a free mask", ends="2026-12-31")
    step = replace(ASK, text="Say so")
    (made,) = planned(playbook("x", conditions, [step], trigger), happening=replace(CUT, trigger=trigger, **told))
    assert made.why == why


@pytest.mark.parametrize(
    ("visits", "said"), [(1, "1st"), (2, "2nd"), (11, "11th"), (12, "12th"), (13, "13th"), (22, "22nd"), (111, "111th")]
)
def test_the_number_of_a_visit_is_said_as_people_say_it(visits, said):
    (made,) = planned(
        playbook(trigger=Trigger.NTH_VISIT),
        happening=replace(CUT, trigger=Trigger.NTH_VISIT),
        facts=replace(ELENA, visits=visits),
    )
    assert made.why.endswith(f"for the {said} time")
