"""What the last four weeks say at the top of the Recovery screen, for the shop as a whole."""

from desktop_app.foundation import settings
from desktop_app.recovery.actions import acknowledge, contact_needed, open_incident, settle
from desktop_app.recovery.allowances import PER_INCIDENT
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.page.figures_queries import Figures, figures
from desktop_app.recovery.page.figures_words import how_it_was_used, how_it_went
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.staff.actions import ensure_member

CLEANING = Given(Remedy.CLEANING, "", 25_00)


def words(today):
    counted = figures(today)
    return how_it_went(counted), how_it_was_used(counted)


def test_where_nothing_went_wrong_nothing_is_asked(kim, clock):
    assert words(clock.today()) == ("Nothing that we know of went wrong in the last four weeks.", "")


def test_an_allowance_that_nobody_uses_is_a_question_and_nobody_is_named(perform, elena, kim, clock):
    for text in ("cold tea", "a draught", "a long wait"):
        perform(open_incident, elena, text)
    assert words(clock.today()) == (
        "In the last four weeks 3 things went wrong; we saw none of them before anybody spoke.",
        "Nobody used their allowance in the last four weeks, and 3 things went wrong: is something in the way?",
    )


def test_what_is_passed_is_a_question_as_plain_and_held_against_nobody(perform, elena, stain, clock):
    perform(ensure_member, "Ada")
    perform(settings.change, PER_INCIDENT, 20_00)
    perform(make_right, stain, [CLEANING])
    assert words(clock.today())[1] == (
        "25 of the shop’s goodwill of 480 a month given to make things right, by 1 of the 2 who serve. "
        "An allowance was passed once; the goodwill carries that, and it counts against nobody. Is it large enough?"
    )
    perform(reverse, 1)
    assert words(clock.today())[1].startswith("Nobody used their allowance")


def test_seen_first_soon_answered_and_right_at_once_are_told_apart(perform, elena, stain, clock):
    other = perform(open_incident, elena, "a long wait")
    clock.turn(seconds=40)
    perform(acknowledge, stain)
    clock.turn(minutes=10)
    perform(contact_needed, other)
    perform(settle, other)
    perform(settle, stain)
    assert words(clock.today())[0] == (
        "In the last four weeks 2 things went wrong; we saw 1 of them before anybody spoke. "
        "Half of them were answered within 40 seconds. 1 of 2 made right without their asking again."
    )


def test_what_is_longer_ago_is_left_out(stain, clock):
    clock.turn(days=28)
    assert figures(clock.today()).wrong == 0
    assert figures(clock.today()).open == 1


def test_one_thing_and_a_median_of_days_are_said_as_people_say_them():
    one = Figures(1, 1, 0, 0, 3 * 86_400, 2, 0, 0, 0, 0, 1, 0)
    assert how_it_went(one) == (
        "In the last four weeks 1 thing went wrong; we saw it before they spoke. "
        "Half of them were answered within 3 days."
    )
