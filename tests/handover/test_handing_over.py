"""The sheet that is handed over before a time away."""

import datetime as dt
from dataclasses import replace

from desktop_app.customers.tables import Customer
from desktop_app.handover.outline import outline_lines
from desktop_app.handover.pages import hand_over
from desktop_app.pain_points.actions import choose, give_to, hear
from desktop_app.pain_points.tables import PainPoint
from desktop_app.praise.actions import praise
from desktop_app.praise.gap_actions import keep_gap
from desktop_app.preferences.actions import prefer
from desktop_app.preferences.tables import How, Kind
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.friction_actions import stopped
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.reminders.actions import add
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Channel
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.visits.appointment_actions import book
from tests.handover.conftest import MONDAY, NEXT_FRIDAY, TODAY

DAY = dt.timedelta(days=1)


def lines(time, today=TODAY):
    return list(outline_lines(hand_over(time, today)))


def below(heading, time):
    """The lines of one part of the sheet."""
    said = lines(time)
    if heading not in said:
        return []
    rest = said[said.index(heading) + 1 :]
    return [line.strip() for line in rest[: next((n for n, line in enumerate(rest) if line[0] != " "), len(rest))]]


def to_do(customer, text, due, assignee, kind=Purpose.FOLLOW_UP):
    return NewReminder(customer=customer, text=text, due=due, kind=kind, channel=Channel.CALL, assignee=assignee)


def known_by(perform, staff, customer, *facts):
    Customer.update(last_seen=TODAY).where(Customer.id == customer).execute()
    for kind, text, discreet in facts:
        perform(prefer, customer, kind, text, How.SAID, discreet=discreet, by=staff)


def test_a_sheet_with_nothing_to_hand_over_says_so(time):
    assert lines(time) == [
        "Helen hands over",
        "  Away Mon 30 Nov to Fri 4 Dec. Kim does theirs and decides.",
        "  Nothing of theirs is due until then, and nobody is known to them alone.",
    ]


def test_what_falls_due_until_they_are_back_is_handed_over_and_no_later_one(perform, someone, time, helen, kim):
    elena = someone("Elena")
    perform(add, to_do(elena, "Ring about the colour", NEXT_FRIDAY, helen))
    perform(add, to_do(elena, "Ask about the trip", NEXT_FRIDAY + DAY, helen))
    perform(add, to_do(elena, "Ring about the fringe", MONDAY, kim))
    perform(add, to_do(elena, "Post the swatch", MONDAY, kim, Purpose.PROMISE))
    assert below("Helen’s follow-ups", time) == ["Elena: Ring about the colour · Fri 4 Dec"]
    assert below("Promises due until then", time) == ["Elena: Post the swatch · Mon 30 Nov · Kim"]


def test_the_owner_hands_over_what_waits_in_the_whole_shop_and_what_there_is_to_decide(perform, someone, time, kim):
    elena = someone("Elena")
    perform(open_incident, elena, "Stained collar", by=kim)
    torn = perform(open_incident, elena, "Torn lining", by=kim)
    perform(make_right, torn, [Given(Remedy.CLEANING, amount=2500)], by=kim)
    perform(hear, elena, "The step is slippery", theme="The step")
    (step,) = PainPoint.select()
    perform(choose, step.id)
    perform(give_to, step.id, time.staff)
    perform(keep_gap, perform(praise, [kim], "ran to the chemist"), "No plasters in the shop")
    perform(stopped, "No refunds without a receipt", "give her the money back", by=kim)
    assert below("To be made right", time) == ["Elena: Stained collar · since Fri 27 Nov · kept by Kim"]
    assert below("Bills to be paid", time) == [
        "Elena: Cleaning, up to 25 · Slip 1 · promised Fri 27 Nov by Kim · no receipt yet"
    ]
    assert below("To change and to decide", time) == [
        "The step · disliked by 1 person · chosen Fri 27 Nov",
        "No plasters in the shop · to decide · what stood in the way",
        "No refunds without a receipt · a rule that stopped Kim: “give her the money back”",
    ]

    another = replace(time, staff=kim + 100, decides=False)
    assert len(lines(another)) == 3


def test_whom_one_of_us_alone_knows_is_told_with_three_things_and_who_comes_stands_first(
    perform, someone, time, helen, kim
):
    elena, wren, odile = map(someone, ("Elena", "Wren", "Odile"))
    likes = [(Kind.LIKE, f"song {number}", False) for number in range(5)]
    known_by(perform, helen, elena, *likes)
    known_by(perform, helen, wren, (Kind.NEVER, "latex", False), (Kind.GOAL, "a child", True))
    known_by(perform, kim, odile, (Kind.LIKE, "jazz", False))
    perform(book, wren, MONDAY)
    assert below("Known to Helen alone", time) == [
        "Wren · comes Mon 30 Nov",
        "! Keep clear of latex",
        "Elena",
        "Likes: song 4 · Likes: song 3 · Likes: song 2",
    ]


def test_what_is_never_mentioned_stays_off_paper(perform, someone, time, helen):
    known_by(perform, helen, someone("Elena"), (Kind.VALUE, "grieves", True), (Kind.NEVER, "wine", True))
    assert below("Known to Helen alone", time) == ["Elena", "! Look at the card before you begin"]
