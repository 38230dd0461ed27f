"""What happened is the same whether it is told at once or read later for many."""

import datetime as dt

import pytest

from desktop_app.noticing.actions import note
from desktop_app.noticing.tables import Proposal
from desktop_app.playbooks.happenings import subject_queries as subjects
from desktop_app.playbooks.happenings.happening_queries import happenings
from desktop_app.playbooks.parts import Conditions, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Phase, Trigger, Unit
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.visits.actions import buy, finish
from desktop_app.visits.tables import Concern, LineKind

FRIDAY = dt.date(2026, 11, 27)
READY = Step("1", Phase.LATER, Kind.REFILL, Channel.VISIT, Assignee.WHO_SOLD, "Have {product} ready", 56, Unit.REFILL)


@pytest.fixture
def read():
    """Gives what is read of Friday for a trigger."""

    def of(trigger):
        found = happenings(FRIDAY, FRIDAY, [Playbook("x", "X", trigger, Conditions(), (READY,))])
        return [happening for happening in found if happening.trigger is trigger]

    return of


def test_a_visit(perform, elena, kim, read):
    visit = perform(finish, elena, services=["Wash", "Cut"], served_by=kim, concern="the fringe", mood=4)
    (finished,) = read(Trigger.VISIT_FINISHED)
    assert finished == subjects.visit_finished(visit)
    assert (finished.services, finished.words, finished.mood, finished.served_by) == (
        ("Wash", "Cut"),
        "the fringe",
        4,
        kim,
    )
    assert read(Trigger.NTH_VISIT) == [subjects.nth_visit(visit)]
    assert read(Trigger.OFFER) == [subjects.offer_met(visit)]


def test_a_concern(perform, elena, kim, read):
    perform(finish, elena, services=["Cut"], served_by=kim, concern="the fringe", mood=4)
    (voiced,) = read(Trigger.CONCERN)
    assert voiced == subjects.concern_voiced(Concern.get().id)
    assert (voiced.words, voiced.mood) == ("the fringe", 4)


def test_a_purchase(perform, elena, kim, read):
    bought = perform(buy, elena, "Shampoo", sold_by=kim)
    assert read(Trigger.BOUGHT) == [subjects.purchase_made(bought)]
    assert subjects.purchase_made(bought).product == "Shampoo"
    assert subjects.purchase_made(perform(buy, elena, "Cut", kind=LineKind.SERVICE)) is None


def test_a_remark(perform, elena, kim, counter, read):
    counter.by = kim
    perform(note, elena, "her loyalty card is worn")
    (noted,) = read(Trigger.REMARK)
    assert noted == subjects.remark_kept(Proposal.get().id)
    assert (noted.noted_by, noted.words, "card" in noted.product) == (kim, "her loyalty card is worn", True)
