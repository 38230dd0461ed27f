"""Playbooks at work in a real shop."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.noticing.actions import note
from desktop_app.noticing.tables import Proposal
from desktop_app.playbooks import queries, tables
from desktop_app.playbooks.actions import load, load_pack, turn
from desktop_app.playbooks.pack_file import pack
from desktop_app.reminders.actions import add, done
from desktop_app.reminders.queries import due
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.visits.actions import BOUGHT, arrive, buy, finish
from desktop_app.visits.queries import concerns
from desktop_app.visits.rules import Trade
from desktop_app.visits.tables import LineKind, Purchase

SATURDAY = dt.date(2026, 11, 28)
SUNDAY = dt.date(2026, 11, 29)


def seen(code):
    return tables.Playbook.get(tables.Playbook.code == code)


def test_a_concern_is_asked_about_the_next_day_in_the_customers_own_words(perform, salon, elena, kim):
    perform(finish, elena, services=["Cut & colour"], served_by=kim, concern="will it sit like this at home?")
    (check,) = due(customer=elena, end=SATURDAY)
    assert check.text == "Does it sit right at home? She said: “will it sit like this at home?”"
    assert (check.due, check.kind, check.channel, check.assignee) == (SATURDAY, Kind.CHECK, Channel.CALL, "Kim")
    assert check.why == "On Fri 27 Nov she wondered “will it sit like this at home?”"
    assert check.steps[1].text == "Ask about “will it sit like this at home?” in those words, then wait"


def test_without_a_concern_a_service_that_deserves_it_is_asked_about_gently(perform, salon, elena, kim):
    perform(finish, elena, services=["Haircut"], served_by=kim)
    (check,) = due(customer=elena, end=SATURDAY)
    assert (check.text, check.due, check.assignee) == ("Is it easy to style at home?", SATURDAY, "Kim")


def test_two_services_of_one_visit_are_one_question(perform, salon, elena):
    perform(finish, elena, services=["Haircut", "Highlights"])
    assert len(due(customer=elena, end=SATURDAY)) == 1


def test_a_visit_that_needs_no_check_makes_none(perform, salon, elena):
    perform(finish, elena, services=["Beard trim"])
    assert due(customer=elena, end=SATURDAY) == ()


def test_a_first_visit_is_thanked_for_and_a_second_is_not(perform, salon, elena, clock):
    perform(finish, elena, services=["Beard trim"])
    clock.turn(days=40)
    perform(finish, elena, services=["Beard trim"])
    assert [row.text for row in due(customer=elena)] == [
        "Thank El for the first visit, and mention one thing you talked about"
    ]


def test_a_shop_without_a_trade_still_asks_about_a_concern(perform, elena):
    perform(load_pack, Trade.BLANK)
    perform(finish, elena, concern="the zip")
    assert [row.text for row in due(customer=elena)] == ["How is it today? She said: “the zip”"]


def test_what_has_to_be_connected_is_walked_through_the_next_day(perform, salon, elena, kim):
    perform(buy, elena, "Bluetooth speaker, walnut", sold_by=kim)
    (call,) = due(customer=elena)
    assert call.text == "Is the Bluetooth speaker, walnut working? Walk through it together"
    assert (call.due, call.assignee, len(call.steps)) == (SATURDAY, "Kim", 5)


@pytest.mark.parametrize(("days_ago", "made"), [(0, 1), (7, 1), (9, 0), (400, 0)])
def test_what_a_till_tells_late_is_planned_for_today_and_what_is_long_past_is_let_go(
    perform, salon, elena, clock, days_ago, made
):
    day = clock.today() - dt.timedelta(days=days_ago)

    def read_in(act):
        row = act.insert(Purchase(customer=elena, day=day, what="Speaker", kind=LineKind.PRODUCT))
        act.record(BOUGHT, customer=elena, subject=row.id, day=day)

    perform(read_in)
    assert len(due(customer=elena)) == made


@pytest.mark.parametrize("bought", [{"quantity": -1}, {"kind": LineKind.SERVICE}])
def test_what_came_back_or_is_no_product_is_not_asked_about(perform, salon, elena, bought):
    perform(buy, elena, "Speaker", **bought)
    assert due(customer=elena) == ()


def test_a_remark_is_due_within_two_days_as_an_act(perform, salon, elena, counter, kim):
    counter.by = kim
    perform(note, elena, "her loyalty card is worn")
    (remark,) = due(customer=elena)
    assert (remark.text, remark.due, remark.kind) == ("Give a new loyalty card", SUNDAY, Kind.REMARK)
    assert (remark.assignee, remark.why) == ("Kim", "Noted on Fri 27 Nov: “her loyalty card is worn”")


def test_what_is_no_remark_is_left_to_others(perform, salon, elena):
    perform(note, elena, "loves peppermint tea")
    assert due(customer=elena) == ()


def test_undoing_the_visit_takes_its_reminders_with_it(perform, salon, elena, counter):
    perform(arrive, elena)
    perform(finish, elena, services=["Haircut"], concern="the fringe")
    assert due(customer=elena)
    perform(undo_latest)
    assert due(customer=elena) == ()


def test_a_playbook_that_is_off_plans_nothing_and_what_is_due_already_stays(perform, salon, elena, clock):
    perform(finish, elena, services=["Haircut"])
    assert perform(turn, "day-after CALL", on=False) == "Day-after call"
    clock.turn(days=1)
    perform(finish, elena, services=["Haircut"])
    assert [row.due for row in due(customer=elena, end=SUNDAY)] == [SATURDAY]


def test_there_is_no_turning_what_is_not_there(perform, salon):
    with pytest.raises(Mistake, match="no playbook called “Moon”"):
        perform(turn, "Moon", on=True)


def test_loading_a_pack_twice_changes_nothing(perform, salon, clock):
    rows = queries.playbook_rows(clock.today())
    assert perform(load_pack, Trade.SALON) == 0
    assert queries.playbook_rows(clock.today()) == rows


def test_what_the_shop_changed_or_turned_off_is_left_alone_by_a_pack(perform, salon):
    ours = replace(pack(Trade.SALON)[0], name="Ask the next day")
    assert perform(load, [ours]) == 1
    perform(turn, "overheard, and done", on=False)
    assert perform(load_pack, Trade.SALON) == 0
    assert (seen(ours.code).name, seen(ours.code).version) == ("Ask the next day", 2)
    assert not seen("remark-within-two-days").active


def test_a_playbook_as_it_came_is_renewed_by_a_newer_pack(perform, salon, counter):
    counter.perform(lambda act: act.update(seen("salon-refill"), name="As it was written last year"))
    assert perform(load_pack, Trade.SALON) == 1
    assert (seen("salon-refill").name, seen("salon-refill").version) == ("Nearly empty", 1)


def test_what_the_shop_wrote_itself_is_stored_whole(perform, salon):
    ours = replace(pack(Trade.SALON)[3], code="ours", steps=pack(Trade.SALON)[3].steps[:1])
    perform(load, [ours])
    assert queries.playbooks()[-1] == ours
    shorter = replace(ours, steps=(replace(ours.steps[0], text="Show it"),))
    perform(load, [shorter])
    assert queries.playbooks()[-1] == shorter


def test_how_the_check_went_is_how_the_concern_turned_out(perform, salon, elena, clock):
    perform(finish, elena, concern="the fringe")
    perform(finish, elena)
    clock.turn(days=1)
    perform(done, due(customer=elena)[0].id, "not fine")
    assert [concern.outcome for concern in concerns(elena)] == ["not fine"]


def test_a_reminder_of_something_else_answers_no_concern(perform, salon, elena):
    perform(finish, elena, concern="the fringe")
    own = perform(add, NewReminder(elena, "Post the scarf", SATURDAY))
    perform(done, own, "fine")
    assert [concern.outcome for concern in concerns(elena)] == [""]


def test_a_remark_knows_the_reminder_it_became(perform, salon, elena):
    perform(note, elena, "her loyalty card is worn")
    assert Proposal.get().became == due(customer=elena)[0].id


def test_a_long_worry_is_shortened_in_the_reminder(perform, salon, elena):
    perform(finish, elena, concern="will it hold " * 38)
    (check,) = due(customer=elena, end=SATURDAY)
    assert check.text.startswith("How is it today? She said: “will it hold") and check.text.endswith("…")
