"""Trying out tells what planning would have made: the same reminders, on the same days, for the same people."""

import datetime as dt
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.customers.tables import Customer, ImportantDate
from desktop_app.foundation.counter import BY_ITSELF
from desktop_app.foundation.database import database, insert_rows
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing.tables import Observation, Proposal
from desktop_app.playbooks.actions import load, turn
from desktop_app.playbooks.dry_run import try_out
from desktop_app.playbooks.planning import plan_day
from desktop_app.playbooks.tables import Phase, Trigger
from desktop_app.preferences.tables import Honoured, Preference
from desktop_app.recovery.tables import Incident
from desktop_app.reminders.tables import Contact, Kind, Reminder
from desktop_app.shipments.tables import Shipment
from desktop_app.staff.tables import Staff
from desktop_app.visits.tables import Concern, Purchase, Visit
from tests.playbooks.writing import EVERY_TRIGGER, playbook, step

FIRST, LAST = dt.date(2026, 11, 10), dt.date(2026, 11, 20)
CUSTOMERS = 6
SEED = 1
MOMENT = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)


class Invented:
    """What happened in a small shop before, in and after the period, drawn by chance and kept in its tables."""

    def __init__(self, chance):
        self.chance = chance
        visits = [row for customer in range(1, CUSTOMERS + 1) for row in self.visits(customer)]
        insert_rows(Visit, visits)
        insert_rows(Concern, self.concerns(visits))
        insert_rows(Purchase, self.rows(40, self.purchase))
        insert_rows(ImportantDate, self.rows(8, self.date))
        preferences = insert_rows(Preference, self.rows(20, self.preference))
        insert_rows(Honoured, [self.honoured(chance.choice(preferences)) for _ in range(10)])
        insert_rows(Contact, self.rows(4, lambda: {"day": self.day(60, 20), "at": MOMENT, "channel": "call"}))
        insert_rows(Shipment, self.rows(8, self.shipment))
        insert_rows(Incident, self.rows(8, self.incident))
        remarks = insert_rows(Observation, self.rows(8, self.remark))
        insert_rows(Proposal, map(self.proposal, remarks))

    def day(self, before=120, after=40):
        return FIRST + dt.timedelta(days=self.chance.randint(-before, after))

    def rows(self, many, columns):
        return [{"customer": self.chance.randint(1, CUSTOMERS), **columns()} for _ in range(many)]

    def whose(self):
        return self.chance.choice((None, 1, 2))

    def visits(self, customer):
        gap, day = self.chance.randint(3, 30), self.day(120, 0)
        for _ in range(self.chance.randint(3, 12)):
            yield {"customer": customer, "day": day, "served_by": self.whose()}
            day += dt.timedelta(days=max(0, gap + self.chance.randint(-3, 3)))

    def concerns(self, visits):
        for number, visit in enumerate(visits, 1):
            if self.chance.random() < 0.6:
                yield {"customer": visit["customer"], "visit": number, "text": "the fringe", "day": visit["day"]}

    def purchase(self):
        what, kind = self.chance.choice(("Tea", "Soap")), self.chance.choice(("product", "product", "service"))
        return {"day": self.day(), "what": what, "kind": kind, "sold_by": self.whose()}

    def date(self):
        label = self.chance.choice(("birthday", "name day"))
        return {"label": label, "month": self.chance.randint(11, 12), "day": self.chance.randint(1, 30)}

    def preference(self):
        known = {"learned_on": self.day(390, -170), "confirmed_on": self.chance.choice((None, self.day(390, 20)))}
        until = self.chance.choice((None, None, self.day(10, 10)))
        words = {"kind": self.chance.choice(("like", "never")), "how": self.chance.choice(("said", "assumed"))}
        return {"text": "oat milk", "until": until, **words, **known}

    def honoured(self, preference):
        return {"preference": preference, "day": self.day(60, 20), "right": self.chance.random() < 0.5}

    def shipment(self):
        promised = self.day(10, 15)
        settled = self.chance.choice((None, promised + dt.timedelta(days=self.chance.randint(-2, 4))))
        sent = promised - dt.timedelta(days=self.chance.randint(0, 5))
        return {"what": "the scarf", "promised_on": promised, "sent_on": sent, "settled_on": settled}

    def incident(self):
        kind = self.chance.choice(("stain", "long wait"))
        return {"kind": kind, "text": "dye on the collar", "day": self.day(20, 20), "at": MOMENT, "by": self.whose()}

    def remark(self):
        return {"day": self.day(20, 20), "text": "the card is worn", "by": self.whose(), "at": MOMENT}

    def proposal(self, observation):
        said = {"kind": "remark", "text": "card", "act": "Give a new card", "how": "said"}
        return {"observation": observation, "number": 1, "kept": self.chance.random() < 0.8, **said}


@pytest.fixture
def everything(perform):
    """A shop that keeps a playbook for every trigger, with its people."""
    perform(load, EVERY_TRIGGER)
    perform(lambda act: [act.insert(Staff(name=name)) for name in ("Kim", "Ada")])
    people = ("Ann", "Bo", "Cy", "Di", "Ed", "Flo")
    perform(lambda act: [act.insert(Customer(uid=name, name=name, added_at=act.now)) for name in people])


def made_by_planning(counter, clock):
    """What planning makes on each day of the period, the days before it having been planned as well."""
    clock.moment = dt.datetime.combine(FIRST - dt.timedelta(days=1), dt.time(9), clock.zone)
    counter.perform(plan_day, batch=BY_ITSELF)
    before = {row.id for row in Reminder.select(Reminder.id)}
    while clock.today() < LAST:
        clock.turn(days=1)
        counter.perform(plan_day, batch=BY_ITSELF)
    return sorted(
        (row.occasion, row.due, row.channel, row.assignee.name if row.assignee else "", row.text, row.why)
        for row in Reminder.select()
        if row.id not in before
    )


def made_by_trying():
    tried = [one for playbook in EVERY_TRIGGER for one in try_out(playbook, FIRST, LAST)]
    return sorted((one.occasion, one.due, one.channel, one.assignee, one.text, one.why) for one in tried)


def test_trying_tells_what_planning_day_by_day_makes(everything, counter, clock):
    seen = set()

    @given(st.integers(0, 1_000_000))
    @settings(max_examples=12, deadline=None)
    def check(seed):
        with database.atomic() as transaction:
            Invented(Random(seed))
            tried = made_by_trying()
            assert tried == made_by_planning(counter, clock)
            seen.update(occasion.partition("/")[0] for occasion, *_ in tried)
            transaction.rollback()

    check()
    assert seen == {playbook.code for playbook in EVERY_TRIGGER}


@pytest.fixture
def busy(everything):
    """A shop in which much happened in the period."""
    return Invented(Random(SEED))


def test_nothing_is_written_by_trying(busy):
    try_out(EVERY_TRIGGER[0], FIRST, LAST)
    assert not Reminder.select().exists()


def test_each_tells_for_whom_when_and_whose_it_is(busy):
    tried = try_out(EVERY_TRIGGER[0], FIRST, LAST)
    assert {one.customer for one in tried} <= {"Ann", "Bo", "Cy", "Di", "Ed", "Flo"}
    assert {one.assignee for one in tried} <= {"Kim", "Ada", ""}
    assert all(FIRST <= one.day <= LAST and one.due > one.day for one in tried)
    assert [one.due for one in tried] == sorted(one.due for one in tried)


def test_a_playbook_that_is_off_is_tried_as_if_it_were_on(busy, perform):
    as_on = try_out(EVERY_TRIGGER[0], FIRST, LAST)
    perform(turn, "visit-finished", on=False)
    assert as_on
    assert try_out(EVERY_TRIGGER[0], FIRST, LAST) == as_on


def test_one_that_is_not_stored_yet_is_tried_beside_the_others(busy):
    worry = step("And today?", 1, phase=Phase.NEXT_DAY, kind=Kind.CHECK)
    assert try_out(playbook(Trigger.CONCERN, worry, code="softer"), FIRST, LAST)
    narrow = playbook(Trigger.CONCERN, worry, code="narrower", tag=("nobody",))
    assert try_out(narrow, FIRST, LAST) == ()


def test_of_two_questions_about_one_visit_only_that_of_the_playbook_that_wins_is_told(busy):
    worry = step("And today?", 1, phase=Phase.NEXT_DAY, kind=Kind.CHECK)
    newer = playbook(Trigger.CONCERN, worry, code="newer")
    stored = next(one for one in EVERY_TRIGGER if one.trigger is Trigger.CONCERN)
    alone = len(try_out(stored, FIRST, LAST))
    assert len(try_out(newer, FIRST, LAST)) == alone > 0


def test_who_met_an_offer_before_does_not_meet_it_again(everything, perform):
    before_it, since = FIRST - dt.timedelta(days=50), FIRST - dt.timedelta(days=5)
    insert_rows(Visit, [{"customer": 1, "day": day} for day in (before_it, since, FIRST, LAST)])
    insert_rows(Visit, [{"customer": 2, "day": day} for day in (before_it, FIRST, LAST)])
    (offer,) = [one for one in EVERY_TRIGGER if one.trigger is Trigger.OFFER]
    (met,) = try_out(offer, FIRST, LAST)
    assert (met.customer, met.day) == ("Bo", FIRST)


def test_nothing_is_asked_of_who_is_in_the_trash_or_asked_us_to_stop(busy):
    codes = EVERY_TRIGGER[0]
    before = {one.customer for one in try_out(codes, FIRST, LAST)}
    Customer.update(deleted_at=MOMENT).where(Customer.name.in_(list(before)[:1])).execute()
    Customer.update(asked_to_stop_on=LAST).where(Customer.name.in_(list(before)[1:2])).execute()
    assert {one.customer for one in try_out(codes, FIRST, LAST)} == set(list(before)[2:])


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [(LAST, FIRST, "lies before the first"), (FIRST, FIRST + dt.timedelta(days=367), "at most a year")],
)
def test_a_period_that_cannot_be_is_refused(everything, first, last, reason):
    with pytest.raises(Mistake, match=reason):
        try_out(EVERY_TRIGGER[0], first, last)
