"""Signals of a real shop: what shows, for how long, and what becomes of it when somebody answers."""

import datetime as dt

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.tables import Customer
from desktop_app.foundation import settings
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.signals.signal_actions import answer_signal
from desktop_app.recovery.signals.signal_queries import signals, signals_of
from desktop_app.recovery.signals.signal_tables import SignalKind
from desktop_app.shipments.actions import send, settle
from desktop_app.shipments.tables import ShipmentState
from desktop_app.visits.actions import arrive, buy, finish, record_visit
from desktop_app.visits.rules import Trade
from desktop_app.visits.tables import LineKind


@pytest.fixture
def shows(elena, clock):
    """Gives what shows of Elena now, in the list of everyone; on her card it is the same."""

    def evidence():
        told = [signal.evidence for signal in signals(clock.today())]
        assert [signal.evidence for signal in signals_of(elena, clock.today())] == told
        return told

    return evidence


@pytest.fixture
def came(perform, elena, clock):
    """Keeps a visit of Elena for a service, so many days ago."""
    return lambda days, service="Cut": perform(
        record_visit, elena, clock.today() - dt.timedelta(days=days), services=[service]
    )


def a_crowd_comes(perform, clock, service, days):
    for number in range(3):
        guest = perform(add, CustomerDraft(f"Guest {number}"))
        for ago in days:
            perform(record_visit, guest, clock.today() - dt.timedelta(days=ago), services=[service])


def stays(perform, clock, customer, minutes):
    perform(arrive, customer, services=["Cut"])
    clock.turn(minutes=minutes)
    perform(finish, customer)


def test_a_shop_in_which_nothing_shows_has_no_signals(came, shows):
    came(40)
    came(5, "Colour")
    assert shows() == []


def test_the_same_service_again_too_soon_says_after_how_many_days(came, shows, elena, clock):
    came(40)
    came(9)
    came(2)
    assert shows() == ["came for Cut again after 7 days"]
    (signal,) = signals_of(elena, clock.today())
    assert (signal.act, signal.name) == ("Ask her whether it is right now: Cut", "Elena Marsh")


def test_while_she_is_here_for_it_again_it_shows_already(perform, came, shows, elena):
    came(5)
    perform(arrive, elena, services=["Cut"])
    assert shows() == ["came for Cut again after 5 days"]


@pytest.mark.parametrize(("trade", "told"), [(Trade.SALON, False), (Trade.REPAIR, True), (Trade.RESTAURANT, False)])
def test_how_long_a_service_lasts_depends_on_the_trade(perform, came, shows, trade, told):
    perform(settings.change, settings.TRADE, trade.value)
    came(23)
    came(2)
    assert bool(shows()) is told


def test_what_people_come_for_so_often_is_no_sign(perform, came, shows, clock):
    a_crowd_comes(perform, clock, "Blow-dry", (30, 23))
    came(9, "Blow-dry")
    came(2, "Blow-dry")
    assert shows() == []


def test_who_always_comes_so_often_is_no_sign(came, shows):
    for ago in (37, 30, 23, 16, 9, 2):
        came(ago)
    assert shows() == []


def test_what_was_brought_back_and_the_money_for_it_are_told(perform, elena, clock, shows):
    perform(buy, elena, "Cleansing oil", price=5040)
    clock.turn(days=3)
    perform(buy, elena, "Cleansing oil", price=5040, quantity=-1)
    assert shows() == ["brought Cleansing oil back after 3 days and got 50.40 back"]


def test_a_bundle_that_was_paid_before_is_no_refund(perform, elena, shows):
    perform(buy, elena, "Blow-dry", price=5000, kind=LineKind.SERVICE)
    perform(buy, elena, "Bundle", price=-5000, kind=LineKind.ADJUSTMENT)
    assert shows() == []


def test_a_low_mood_on_leaving_is_told_with_who_served(perform, elena, kim, shows):
    perform(arrive, elena, mood=8)
    perform(finish, elena, mood=4)
    assert shows() == ["came in a mood of 8 and left in one of 4, served by Kim"]


def test_a_long_wait_is_known_once_it_is_known_how_long_it_takes(perform, elena, clock, shows):
    for number in range(8):
        stays(perform, clock, perform(add, CustomerDraft(f"Guest {number}")), 40)
    stays(perform, clock, elena, 75)
    assert shows() == ["was here 35 min longer than it usually takes"]
    perform(settings.change, settings.LONG_WAIT, 45)
    assert shows() == []


def test_a_late_parcel_shows_until_it_is_there_even_when_she_came_again(perform, elena, clock, shows):
    parcel = perform(send, elena, "gift box", clock.today() + dt.timedelta(days=1))
    assert shows() == []
    clock.turn(days=2)
    perform(finish, elena)
    assert shows() == ["expected gift box, which has not come"]
    clock.turn(days=2)
    perform(settle, parcel, ShipmentState.ARRIVED)
    assert shows() == []


def test_after_two_weeks_it_is_only_thought_of_when_she_comes_again(perform, elena, clock):
    perform(finish, elena, mood=3)
    clock.turn(days=15)
    assert signals(clock.today()) == ()
    assert [signal.act for signal in signals_of(elena, clock.today())] == ["Ask her what was missing last time"]


def test_a_later_visit_and_what_is_kept_as_gone_wrong_end_it(perform, elena, clock, shows):
    perform(finish, elena, mood=3)
    perform(open_incident, elena, "the colour came out too warm")
    assert shows() == []
    clock.turn(days=1)
    perform(finish, elena, mood=3)
    assert len(shows()) == 1
    clock.turn(days=1)
    perform(finish, elena, mood=9)
    assert shows() == []


def test_what_was_answered_shows_no_more_but_again_after_undo_and_when_more_shows(perform, elena, clock, shows, came):
    came(5)
    perform(arrive, elena, services=["Cut"])
    perform(answer_signal, signals(clock.today())[0])
    assert shows() == []
    perform(undo_latest)
    assert len(shows()) == 1
    perform(answer_signal, signals(clock.today())[0])
    perform(finish, elena, mood=3)
    assert shows() == ["left in a mood of 3"]


@pytest.mark.parametrize("column", ["asked_to_stop_on", "deleted_at"])
def test_nobody_is_watched_who_asked_us_to_stop_or_whose_card_is_in_the_trash(perform, elena, clock, shows, column):
    perform(finish, elena, mood=3)
    since = clock.today() if column == "asked_to_stop_on" else clock.now()
    perform(lambda act: act.update(Customer.get_by_id(elena), **{column: since}))
    assert shows() == []


def test_the_list_begins_with_the_latest_day_and_what_weighs_most_and_ends_where_it_is_told_to(perform, clock):
    for day, moods in enumerate(((3,), (4, 2))):
        clock.turn(days=day)
        for mood in moods:
            perform(finish, perform(add, CustomerDraft(f"Left at {mood}")), mood=mood)
    perform(buy, perform(add, CustomerDraft("Back")), "Comb", quantity=-1)
    told = signals(clock.today())
    assert [signal.name for signal in told] == ["Back", "Left at 4", "Left at 2", "Left at 3"]
    assert told[0].signs[0].kind is SignalKind.RETURN
    assert signals(clock.today(), 2) == told[:2]


@pytest.mark.parametrize("minutes", [0, -5, 181])
def test_a_long_wait_is_some_minutes_and_not_half_a_day(perform, minutes):
    with pytest.raises(Mistake, match=f"{minutes} minutes make no sense here"):
        perform(settings.change, settings.LONG_WAIT, minutes)
