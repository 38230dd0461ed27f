"""What went wrong: kept, asked about the next day, thought of at the next visit."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app.customers.queries import timeline
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.playbooks import queries
from desktop_app.playbooks.actions import load
from desktop_app.playbooks.parts import Conditions
from desktop_app.playbooks.tables import Trigger
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.queries import incidents_of, usual_kinds
from desktop_app.recovery.rules import KINDS_OFFERED, kinds_offered
from desktop_app.recovery.tables import Incident
from desktop_app.reminders.queries import due
from desktop_app.suggestions.queries import suggest
from desktop_app.suggestions.rules import Origin
from desktop_app.visits.actions import arrive, finish

FRIDAY, SATURDAY = dt.date(2026, 11, 27), dt.date(2026, 11, 28)
WORDS = "colour on the sleeve"


@pytest.fixture
def suggested(elena, clock):
    """Gives what is suggested for Elena now."""
    return lambda: [(row.text, row.why, row.origin) for row in suggest(elena, clock.today())]


def test_what_went_wrong_is_kept_with_who_and_when(perform, elena, kim):
    perform(open_incident, elena, WORDS, "Damaged", True)
    (row,) = incidents_of(elena)
    assert (row.text, row.kind, row.noticed, row.day, row.by) == (WORDS, "Damaged", True, FRIDAY, "Kim")


def test_it_belongs_to_the_visit_they_are_here_for(perform, elena):
    visit = perform(arrive, elena)
    perform(open_incident, elena, WORDS)
    perform(finish, elena)
    perform(open_incident, elena, "the receipt was wrong")
    assert [row.visit for row in incidents_of(elena)] == [None, visit]


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "x" * 501])
def test_it_needs_a_few_words(perform, elena, text):
    with pytest.raises(Mistake, match="What happened"):
        perform(open_incident, elena, text)
    assert Incident.select().count() == 0


def test_the_next_day_somebody_asks(perform, elena, kim, playbooks):
    perform(open_incident, elena, WORDS)
    (check,) = due(customer=elena)
    assert (check.due, check.kind, check.assignee) == (SATURDAY, "check", "Kim")
    assert check.text == "Is it right again? What went wrong: “colour on the sleeve”"
    assert check.why == "On Fri 27 Nov: “colour on the sleeve”"


def test_a_playbook_can_be_for_one_kind_of_trouble(perform, elena, playbooks):
    (every,) = queries.playbooks(Trigger.INCIDENT)
    perform(load, [replace(every, conditions=Conditions(incident=("late",)))])
    perform(open_incident, elena, "sat for half an hour", "Unfriendly")
    assert due(customer=elena) == ()
    perform(open_incident, elena, "sat for half an hour", "We were late")
    assert len(due(customer=elena)) == 1


def test_it_is_on_the_timeline_and_can_be_undone(perform, elena, playbooks):
    perform(open_incident, elena, WORDS)
    assert [(row.kind, row.text) for row in timeline(elena, 5)] == [("incident.opened", WORDS)]
    perform(undo_latest)
    assert (incidents_of(elena), due(customer=elena), timeline(elena, 5)) == ((), (), ())


def test_at_the_next_visit_it_is_thought_of_with_its_why(perform, elena, kim, clock, suggested):
    perform(arrive, elena)
    perform(open_incident, elena, WORDS)
    assert suggested() == []  # it is being put right just now
    perform(finish, elena)
    clock.turn(days=30)
    perform(arrive, elena)
    asked = "Ask her whether all is well again: “colour on the sleeve”"
    assert suggested() == [(asked, "because on 27 Nov she told Kim", Origin.SAID)]
    perform(finish, elena)
    clock.turn(days=30)
    assert suggested() == []


def test_what_we_saw_first_says_so(perform, elena, suggested):
    perform(open_incident, elena, WORDS, noticed=True)
    ((_, why, origin),) = suggested()
    assert (why, origin) == ("because on 27 Nov somebody noticed it", Origin.NOTICED)


def test_a_low_mood_that_it_explains_is_not_asked_about_as_well(perform, elena, clock, suggested):
    perform(arrive, elena, mood=9)
    perform(open_incident, elena, WORDS)
    perform(finish, elena, mood=3)
    clock.turn(days=30)
    assert [text for text, *_ in suggested()] == ["Ask her whether all is well again: “colour on the sleeve”"]


def test_the_shops_own_kinds_are_offered_first_once_they_were_used_twice(perform, elena):
    for kind in ("draught", "Unfriendly", "draught", "Unfriendly", "draught", "once only", ""):
        perform(open_incident, elena, WORDS, kind)
    assert usual_kinds(KINDS_OFFERED) == ("draught", "Unfriendly")
    assert kinds_offered(usual_kinds(KINDS_OFFERED), ["Wrong item"]) == ("draught", "Unfriendly", "Wrong item")


def test_no_kind_is_offered_twice():
    assert kinds_offered(("DAMAGED", "draught"), ("Late", "Damaged")) == ("DAMAGED", "draught", "Late")
