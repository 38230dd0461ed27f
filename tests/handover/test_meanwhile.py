"""What happened while somebody was away."""

import datetime as dt

from desktop_app.handover.outline import outline_lines
from desktop_app.handover.pages import what_happened
from desktop_app.pain_points.actions import hear
from desktop_app.praise.actions import praise
from desktop_app.praise.gap_actions import keep_gap
from desktop_app.praise.gap_rules import Ending
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.reminders.actions import add, done, drop
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel, Kind
from desktop_app.staff.actions import away
from desktop_app.staff.queries import lately_away
from desktop_app.visits.actions import finish
from tests.handover.conftest import MONDAY, TODAY


def lines(time, today):
    return list(outline_lines(what_happened(time, today)))


def promise(customer, text, due=MONDAY, assignee=None):
    return NewReminder(
        customer=customer, text=text, due=due, kind=Kind.PROMISE, channel=Channel.CALL, assignee=assignee
    )


def test_each_day_tells_who_came_what_went_wrong_and_was_promised_praised_and_disliked(
    perform, someone, time, kim, clock
):
    elena = someone("Elena")
    swatch, trim = (perform(add, promise(elena, text)) for text in ("Post the swatch", "A free trim"))
    clock.turn(days=3)
    perform(finish, elena, services=["Cut"])
    perform(make_right, perform(open_incident, elena, "Stained collar"), [Given(Remedy.APOLOGISE)])
    perform(drop, trim, "she moved away")
    perform(keep_gap, perform(praise, [kim], "ran to the chemist"), "No plasters", Ending.FIXED, "a box at the till")
    clock.turn(days=1)
    perform(done, swatch)
    perform(hear, elena, "The door sticks")
    perform(open_incident, elena, "Too hot")
    clock.turn(days=4)

    told = lines(time, clock.today())
    assert told == [
        "While Helen was away",
        "  Mon 30 Nov to Fri 4 Dec. 1 served on 1 day. To be closed: Mon 30 Nov.",
        "Decided meanwhile",
        "  No plasters · Mon 30 Nov · fixed: a box at the till",
        "Monday 30 November · 1 served",
        "  Elena: Stained collar · went wrong, made right: Apology",
        "  Elena: A free trim · a promise let go: “she moved away”",
        "  Thank you, Kim · “ran to the chemist”",
        "Tuesday 1 December",
        "  Elena: Too hot · went wrong, waits to be made right",
        "  Elena: Post the swatch · promise kept late",
        "  Elena: “The door sticks” · disliked",
    ]


def test_what_is_theirs_and_still_open_waits_for_them(perform, someone, time, helen, clock):
    perform(add, promise(someone("Elena"), "Post the swatch", assignee=helen))
    clock.turn(days=5)
    told = lines(time, clock.today())
    assert told[2:4] == ["Waits for Helen", "  Elena: Post the swatch · Mon 30 Nov · Kim does it meanwhile"]
    assert "  Elena: Post the swatch · promised, and open" in told


def test_a_long_time_is_told_of_its_last_month(perform, kim, someone, clock):
    perform(away, kim, TODAY, TODAY + dt.timedelta(days=90))
    perform(hear, someone("Elena"), "The door sticks")
    clock.turn(days=91)
    (time,) = lately_away(clock.today())
    assert lines(time, clock.today())[1:] == [
        "  Fri 27 Nov to Thu 25 Feb; told from Tue 26 Jan on. Nobody was served.",
        "  Nothing happened that waits for you.",
    ]
