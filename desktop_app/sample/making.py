"""Making a whole sample shop: its settings and staff, its many customers, then those with a story."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from desktop_app.customers.tables import Customer
from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.clock import SetClock
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import Table, database
from desktop_app.playbooks.actions import load_pack
from desktop_app.playbooks.planning import take_as_planned
from desktop_app.preferences.tables import Preference
from desktop_app.reminders.tables import Reminder
from desktop_app.sample.crowd import BATCH, Crowd
from desktop_app.sample.follow_ups import MOST_CUSTOMERS, follow_up
from desktop_app.sample.past import past, read_habits
from desktop_app.sample.people import people
from desktop_app.sample.script import Script, read_script
from desktop_app.sample.telling import Look, Stage, tell
from desktop_app.visits.actions import ensure_service
from desktop_app.visits.rules import Trade
from desktop_app.visits.tables import Appointment, Purchase, Visit

LONG_AGO = dt.timedelta(days=4000)
COUNTED: dict[str, type[Table]] = {
    "customers": Customer,
    "visits": Visit,
    "purchases": Purchase,
    "preferences": Preference,
    "reminders": Reminder,
    "appointments": Appointment,
}


@dataclass(frozen=True, slots=True)
class Size:
    """How large a sample is: how many customers in all, over how many days of history. The seed makes it the same."""

    customers: int = 140
    days: int = 730
    seed: int = 1
    trade: Trade = Trade.SALON


def make(counter: Counter, size: Size, now: dt.datetime, looks: Iterable[Look] = ()) -> dict[str, int]:
    """Fill an empty shop, open on this thread, as it would stand `now`; gives how many there are of what.

    `looks` are at those with a story, as they stand while it is told.

    The counter is left with a clock set to `now`.
    """
    # What is half made is thrown away, so nothing of it needs to survive a power cut.
    database.execute_sql("PRAGMA synchronous = OFF")
    clock = SetClock(now, counter.clock.zone, counter.clock.rollover_hour)
    counter.clock, counter.name = clock, "Counter"
    script, chance = read_script(size.trade), Random(size.seed)
    stage = Stage(counter, clock, now, clock.day_of(now), chance)
    _open(stage, script)
    cast = script.cast[: size.customers]
    _fill(stage, script, size, size.customers - len(cast))
    if size.customers <= MOST_CUSTOMERS:
        follow_up(stage)
    tell(stage, cast, looks)
    stage.perform(now, take_as_planned, batch=BATCH)  # the crowd's past was seen to by people who are not told of
    clock.moment = now.astimezone(dt.UTC)
    return {name: table.select().count() for name, table in COUNTED.items()}


def _open(stage: Stage, script: Script) -> None:
    """Let the shop be there long before anybody comes, with its staff, services and playbooks."""
    began = stage.now - LONG_AGO
    stage.perform(began, _settle_in, script, str(stage.clock.zone), batch=BATCH)
    stage.hire(script.staff, began)


def _settle_in(act: Act, script: Script, zone: str) -> None:
    settings.change(act, settings.SHOP_NAME, script.name)
    settings.change(act, settings.TRADE, script.trade.value)
    settings.change(act, settings.ZONE, zone)
    settings.change(act, settings.CURRENCY, "GBP")
    load_pack(act, script.trade)


def _fill(stage: Stage, script: Script, size: Size, many: int) -> None:
    habits = read_habits(script.habits)
    began = stage.now - LONG_AGO
    services = {name: stage.perform(began, ensure_service, name, batch=BATCH).id for name in habits.services}
    crowd = Crowd(stage, services, habits.products)
    crowd.fill(people(stage.chance, many), lambda: past(stage.chance, habits, size.days, len(stage.staff), stage.today))
