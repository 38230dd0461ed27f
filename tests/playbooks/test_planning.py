"""Planning: what the days that begin ask for, each day once."""

import datetime as dt

import pytest

from desktop_app.customers.tables import Customer, ImportantDate
from desktop_app.foundation.counter import BY_ITSELF
from desktop_app.foundation.database import insert_rows
from desktop_app.foundation.journal import JournalEntry, Performed
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.noticing.actions import note
from desktop_app.noticing.tables import Proposal
from desktop_app.playbooks.actions import load
from desktop_app.playbooks.planning import is_planned, last_planned, plan_day, plan_today, take_as_planned
from desktop_app.playbooks.tables import PlannedDay, Trigger
from desktop_app.preferences.actions import honour, prefer
from desktop_app.preferences.tables import How
from desktop_app.preferences.tables import Kind as PreferenceKind
from desktop_app.reminders.actions import done
from desktop_app.reminders.queries import due
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.series_actions import remind_again
from desktop_app.reminders.tables import Every, Reminder
from desktop_app.visits.actions import finish, record_visit
from desktop_app.visits.tables import Visit
from tests.playbooks.writing import playbook, step
from tests.programs import running

FRIDAY = dt.date(2026, 11, 27)
BIRTHDAY = playbook(Trigger.DATE, step("Card", 5, before=True), date=("birthday",))
DUE = playbook(Trigger.RHYTHM, step("Ring {them}"), rhythm=("due",))
STILL = playbook(Trigger.STALE_PREFERENCE, step("Still {preference}?"))
ASK = playbook(Trigger.VISIT_FINISHED, step("Ask {name}", 1))


@pytest.fixture
def plan(counter):
    """Plans the day as opening the shop does."""
    return lambda: counter.perform(plan_today, batch=BY_ITSELF).result


@pytest.fixture
def born(perform, elena):
    """Gives Elena a birthday on a day of the year."""
    return lambda month, day, year=None: insert_rows(
        ImportantDate, [{"customer": elena, "label": "Birthday", "month": month, "day": day, "year": year}]
    )


def open_reminders():
    return [(row.text, row.due) for row in due()]


def test_a_day_is_planned_once(plan, perform, elena, clock):
    perform(load, [ASK])
    perform(record_visit, elena, FRIDAY)
    assert last_planned() is None
    assert plan() == 1
    assert open_reminders() == [("Ask El", FRIDAY + dt.timedelta(days=1))]
    assert last_planned() == (FRIDAY, clock.now())
    assert plan() == 0


def test_planning_a_day_again_makes_nothing_twice_and_finds_what_came_meanwhile(perform, elena, plan):
    perform(load, [ASK])
    perform(record_visit, elena, FRIDAY)
    plan()
    assert perform(plan_day) == 0
    perform(record_visit, elena, FRIDAY)
    assert perform(plan_day) == 1
    assert PlannedDay.get(PlannedDay.day == FRIDAY).made == 2


def test_what_a_reaction_made_is_not_made_again(perform, elena, plan):
    perform(load, [ASK])
    perform(finish, elena)
    assert len(open_reminders()) == 1
    assert plan() == 0


def test_what_was_done_is_not_asked_for_again(perform, elena, plan):
    perform(load, [ASK])
    perform(finish, elena)
    perform(done, due()[0].id, "fine")
    assert plan() == 0
    assert open_reminders() == []


def test_what_happened_on_days_on_which_the_shop_was_shut_is_made_up_for_a_week(perform, elena, plan, clock):
    perform(load, [ASK])
    plan()
    clock.turn(days=12)
    today = FRIDAY + dt.timedelta(days=12)
    for days in (9, 7, 2):
        perform(record_visit, elena, today - dt.timedelta(days=days))
    assert plan() == 2
    assert {day for _, day in open_reminders()} == {today}


def test_the_evening_of_the_last_planned_day_is_looked_at(perform, elena, plan, clock):
    perform(load, [STILL])
    milk = perform(prefer, elena, PreferenceKind.LIKE, "oat milk", How.SAID)
    plan()
    perform(honour, milk, False)
    clock.turn(days=1)
    assert plan() == 1


def test_a_playbook_that_is_new_today_asks_nothing_of_what_was_planned_yesterday(perform, elena, plan, clock):
    plan()
    perform(finish, elena)
    clock.turn(days=1)
    perform(load, [ASK])
    assert plan() == 0


def test_a_clock_set_back_makes_nothing_twice_and_loses_nothing(perform, elena, plan, clock, born):
    perform(load, [BIRTHDAY, ASK])
    born(12, 20)
    clock.turn(days=13)
    assert plan() == 1
    clock.turn(days=-13)
    assert plan() == 0
    for day in range(1, 14):
        clock.turn(days=1)
        perform(record_visit, elena, FRIDAY + dt.timedelta(days=day))
        assert plan() == 1
    assert [day for text, day in open_reminders() if text == "Card"] == [dt.date(2026, 12, 15)]


def test_a_day_that_a_fast_clock_planned_is_planned_again_when_it_comes(plan, clock):
    plan()
    clock.turn(days=400)
    plan()
    clock.turn(days=-399)
    plan()
    assert last_planned()[0] == FRIDAY + dt.timedelta(days=1)
    assert not is_planned(FRIDAY + dt.timedelta(days=400))


def test_a_birthday_written_down_when_it_is_in_sight_already_is_planned_all_the_same(perform, plan, clock, born):
    perform(load, [BIRTHDAY])
    plan()
    born(12, 4)
    clock.turn(days=1)
    assert plan() == 1
    assert open_reminders() == [("Card", dt.date(2026, 11, 29))]


def test_dates_in_sight_are_planned_for_a_playbook_that_is_new(perform, plan, clock, born):
    born(12, 4)
    plan()
    perform(load, [BIRTHDAY])
    clock.turn(days=1)
    assert plan() == 1


@pytest.mark.parametrize(
    ("born_on", "today", "card"),
    [
        ((2, 29), dt.date(2027, 2, 20), dt.date(2027, 2, 23)),
        ((2, 29), dt.date(2028, 2, 20), dt.date(2028, 2, 24)),
        ((1, 2), dt.date(2026, 12, 26), dt.date(2026, 12, 28)),
    ],
)
def test_a_leap_day_is_kept_on_the_28th_in_other_years(perform, plan, clock, born, born_on, today, card):
    perform(load, [BIRTHDAY])
    born(*born_on)
    clock.turn(days=(today - FRIDAY).days)
    plan()
    assert open_reminders() == [("Card", card)]


def test_each_year_has_its_own_and_the_day_it_began_has_none(perform, plan, clock, born):
    perform(load, [BIRTHDAY])
    born(12, 4, 2026)
    plan()
    assert open_reminders() == []
    clock.turn(days=365)
    assert plan() == 1
    clock.turn(days=366)
    assert plan() == 1


def test_whoever_is_due_by_their_rhythm_is_rung_once_until_they_are_in_touch(perform, elena, plan, clock):
    perform(load, [DUE])
    for days in (104, 69, 34):
        perform(record_visit, elena, FRIDAY - dt.timedelta(days=days))
    assert plan() == 0
    clock.turn(days=1)
    assert plan() == 1
    clock.turn(days=1)
    assert plan() == 0
    perform(finish, elena)
    assert open_reminders() == []
    clock.turn(days=36)
    assert plan() == 1


def test_a_remark_that_planning_finds_knows_its_reminder(perform, elena, plan):
    perform(note, elena, "her loyalty card is worn")
    perform(load, [playbook(Trigger.REMARK, step("{act}", 2))])
    assert plan() == 1
    assert Proposal.get().became == due()[0].id


def test_what_comes_again_is_made_with_the_rest(perform, elena, plan, clock):
    perform(remind_again, NewReminder(elena, "Ring about the choir", FRIDAY), Rule(1, Every.MONTH, FRIDAY))
    before = Reminder.select().count()
    clock.turn(days=40)
    assert plan() == Reminder.select().count() - before > 0


def test_planning_is_nobodys_and_nobody_takes_it_back(perform, elena, plan, counter, kim):
    perform(load, [ASK])
    perform(record_visit, elena, FRIDAY)
    counter.by = kim
    plan()
    (added,) = JournalEntry.select().where(JournalEntry.kind == "reminder.added")
    assert (added.performed.staff, added.performed.batch) == (None, BY_ITSELF)
    with pytest.raises(Mistake, match="nothing to undo"):
        perform(undo_latest)


def test_a_plan_of_nothing_leaves_no_act(plan):
    plan()
    assert not Performed.select().exists()


def test_nothing_is_planned_for_who_asked_to_stop_or_is_in_the_trash(perform, elena, plan, clock):
    perform(load, [ASK])
    perform(record_visit, elena, FRIDAY)
    Customer.update(asked_to_stop_on=FRIDAY).execute()
    assert plan() == 0
    Customer.update(asked_to_stop_on=None, deleted_at=clock.now()).execute()
    assert perform(plan_day) == 0


def test_what_is_taken_as_planned_makes_nothing_of_the_past(perform, elena, plan, clock):
    perform(load, [ASK])
    perform(record_visit, elena, FRIDAY - dt.timedelta(days=2))
    perform(take_as_planned)
    clock.turn(days=1)
    assert plan() == 0


def test_of_triggers_that_no_playbook_waits_for_nothing_is_read(perform, elena, asked):
    perform(load, [playbook(Trigger.SHIPMENT_SENT, step("Ask"))])
    asked.clear()
    perform(plan_day)
    read = " ".join(asked)
    assert "FROM shipment" in read
    assert not any(
        f"FROM {table}" in read for table in ("visit", "purchase", "preference", "important_date", "contact")
    )


PLAN = """
import datetime as dt, sys
from pathlib import Path
from desktop_app.shop import open_counter
open_counter(Path(sys.argv[1]), (dt.date.fromisoformat(sys.argv[2]), None))
"""


def test_two_programs_that_plan_at_once_make_everything_once(perform, elena, shop_file):
    perform(load, [ASK])
    insert_rows(Visit, [{"customer": elena, "day": FRIDAY} for _ in range(200)])
    words = ("-c", PLAN, shop_file.parent, FRIDAY.isoformat())
    with running(*words) as one, running(*words) as other:
        assert (one.wait(60), other.wait(60)) == (0, 0)
    assert Reminder.select().where(Reminder.playbook == ASK.code).count() == 200
    assert PlannedDay.get().made == Reminder.select().count()
