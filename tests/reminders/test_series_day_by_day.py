"""Months in a shop, day by day, whatever its people and its clock do: the real file, the real actions."""

import datetime as dt
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.foundation.clock import SetClock
from desktop_app.foundation.counter import Counter
from desktop_app.reactions import REACTIONS
from desktop_app.reminders import actions
from desktop_app.reminders.contact_actions import contact
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.series_actions import plan_series, remind_again
from desktop_app.reminders.tables import Channel, CountedFrom, Every, Reminder, Series, State

ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]
DAY = dt.timedelta(days=1)
PASS_BY = {"a day": DAY, "half a day": DAY / 2, "a week": 7 * DAY, "closed": 60 * DAY, "set back": -3 * DAY}
FEW = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

moves = st.sampled_from(["a day", "half a day", "a week", "closed", "set back", "put off", "done", "drop"])


@FEW
@given(
    number=st.integers(1, 4),
    every=st.sampled_from([Every.DAY, Every.WEEK, Every.MONTH]),
    began=st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2028, 12, 31)),
    zone=st.sampled_from(ZONES),
    rollover=st.integers(0, 6),
    happens=st.lists(moves, min_size=15, max_size=25),
)
def test_every_occurrence_is_made_once_for_its_own_day(counter, odile, number, every, began, zone, rollover, happens):
    clock = SetClock(began.replace(tzinfo=dt.UTC), ZoneInfo(zone), rollover)
    shop = Counter(clock, REACTIONS)
    Series.update(ended_on=clock.today()).execute()  # those of the months that were tried before
    rule = Rule(number, every, clock.today())
    first = shop.perform(remind_again, NewReminder(odile, "Ring", clock.today()), rule).result
    series = Reminder.get_by_id(first).series_id
    touched, latest = {}, clock.today()

    for happening in happens:
        _let(shop, clock, series, touched, happening)
        shop.perform(plan_series, clock.today())
        assert shop.perform(plan_series, clock.today()).result == 0
        latest = max(latest, clock.today())
        _each_once_on_its_day(series, rule, latest, touched)


def _let(shop, clock, series, touched, happening):
    """Do one thing; of what people touched, remember where it must stay."""
    if happening in PASS_BY:
        clock.moment += PASS_BY[happening]
        return
    waiting = Reminder.select().where((Reminder.series == series) & (Reminder.state == State.OPEN))
    row = waiting.order_by(Reminder.first_due).first()
    if happening == "put off":
        to = max(clock.today(), row.due) + 2 * DAY
        shop.perform(actions.snooze, row.id, to)
        touched[row.id] = to
    else:
        shop.perform(actions.done if happening == "done" else actions.drop, row.id)


def _each_once_on_its_day(series, rule, latest, touched):
    rows = list(Reminder.select().where(Reminder.series == series).order_by(Reminder.first_due))
    planned = [row.first_due for row in rows]
    assert planned == list(rule.between(rule.anchor, planned[-1])), "each day of the rule once, and no other"
    assert planned[-1] > latest, "the next one is always there"
    for row in rows:
        assert row.due == touched.get(row.id, row.first_due), "nobody moved it but who put it off"


@FEW
@given(
    number=st.integers(1, 6),
    zone=st.sampled_from(ZONES),
    happens=st.lists(
        st.sampled_from(["a day", "a week", "closed", "set back", "in touch", "done", "no answer", "drop"]),
        min_size=15,
        max_size=25,
    ),
)
def test_counted_from_the_last_contact_exactly_one_waits_and_never_sooner_than_the_rule(
    counter, odile, number, zone, happens
):
    clock = SetClock(dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC), ZoneInfo(zone))
    shop = Counter(clock, REACTIONS)
    Series.update(ended_on=clock.today()).execute()
    rule = Rule(number, Every.WEEK, clock.today())
    first = shop.perform(remind_again, NewReminder(odile, "Ring", clock.today()), rule, CountedFrom.CONTACT).result
    waiting = (Reminder.series == Reminder.get_by_id(first).series_id) & (Reminder.state == State.OPEN)
    earliest = clock.today()

    for happening in happens:
        (row,) = Reminder.select().where(waiting)
        if happening in PASS_BY:
            clock.moment += PASS_BY[happening]
        elif happening == "in touch":
            shop.perform(contact, odile, Channel.TEXT)
        elif happening == "drop":
            shop.perform(actions.drop, row.id)
        else:
            shop.perform(actions.done, row.id, happening)
        if happening in ("in touch", "done"):
            earliest = clock.today() + dt.timedelta(weeks=number)
        shop.perform(plan_series, clock.today())
        (row,) = Reminder.select().where(waiting)
        assert row.due >= earliest
