"""What is feared for the day after: gathered, met with a courtesy, and looked at again."""

import datetime as dt

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.pain_points.concern_actions import counter as counter_with
from desktop_app.pain_points.concern_actions import gather, set_apart
from desktop_app.pain_points.concern_queries import concern_themes, concerns_waiting, voiced
from desktop_app.pain_points.wording import concern_line, effect_line
from desktop_app.visits.actions import finish
from desktop_app.visits.courtesy_queries import courtesies
from desktop_app.visits.tables import Concern

FRINGE = "Will the fringe sit tomorrow?"
SHOWN = "Show them how to dry the fringe"


@pytest.fixture
def visit(perform, elena, clock):
    """Has Elena come, with a concern or none, and gives the concern's id."""

    def come(concern="", service="Cut"):
        perform(finish, elena, services=[service] if service else [], concern=concern)
        row = Concern.select().order_by(Concern.id.desc()).first()
        return row.id if concern else None

    return come


@pytest.fixture
def shown(clock):
    """Gives the only theme as it stands today."""

    def theme():
        (row,) = concern_themes(clock.today())
        return row

    return theme


def test_a_concern_waits_until_somebody_gathers_it(perform, visit, shown, kim):
    concern = visit(FRINGE)
    assert [(row.name, row.text, row.by) for row in concerns_waiting()] == [("Elena Marsh", FRINGE, "Kim")]
    theme = perform(gather, concern, "Fringe")
    assert concerns_waiting() == ()
    assert [row.text for row in voiced(theme)] == [FRINGE]
    assert concern_line(shown()) == "once by 1 person · nothing done yet"


def test_one_that_sounds_alike_is_proposed_and_not_gathered(perform, visit, shown):
    perform(gather, visit(FRINGE), "Fringe")
    visit("that the fringe falls flat")
    visit("will it fade?")
    assert [row.likely for row in concerns_waiting()] == ["", "Fringe"]
    assert shown().times == 1


def test_it_can_be_put_elsewhere_and_taken_out(perform, visit):
    concern = visit(FRINGE)
    perform(gather, concern, "Fringe")
    other = perform(gather, concern, "Drying at home")
    assert [row.id for row in voiced(other)] == [concern]
    perform(set_apart, concern)
    assert [row.id for row in concerns_waiting()] == [concern]


def test_what_is_done_against_it_is_a_courtesy_of_every_visit_from_then_on(perform, visit, shown):
    theme = perform(gather, visit(FRINGE), "Fringe")
    perform(counter_with, theme, SHOWN, "Cut")
    assert [(ritual.text, ritual.service) for ritual in courtesies().rituals] == [(SHOWN, "Cut")]
    assert (shown().courtesy, shown().service, shown().since) == (SHOWN, "Cut", dt.date(2026, 11, 27))
    perform(undo_latest)
    assert courtesies().rituals == ()
    assert shown().since is None


def test_whether_it_comes_back_is_counted_by_visits_before_and_since(perform, visit, shown, clock):
    worries = [visit(FRINGE), visit(FRINGE), visit(), visit()]
    for concern in worries[:2]:
        theme = perform(gather, concern, "Fringe")
    clock.turn(days=10)
    perform(counter_with, theme, SHOWN)
    clock.turn(days=20)
    for _ in range(7):
        visit()
    perform(gather, visit(FRINGE), "Fringe")
    row = shown()
    assert (row.before.concerns, row.before.visits, row.after.concerns, row.after.visits) == (2, 4, 1, 8)
    assert effect_line(row, clock.today()) == (
        f"“{SHOWN}” at every visit since Mon 7 Dec. Voiced in 2 of 4 visits before, 1 of 8 visits since: less often."
    )


def test_a_courtesy_of_one_service_is_judged_by_the_visits_with_that_service(perform, visit, shown, clock):
    theme = perform(gather, visit(FRINGE, "Cut"), "Fringe")
    perform(gather, visit(FRINGE, "Colour"), "Fringe")
    clock.turn(days=1)
    perform(counter_with, theme, SHOWN, "Cut")
    clock.turn(days=20)
    visit("", "Cut")
    visit(FRINGE, "Colour")
    row = shown()
    assert (row.before.concerns, row.before.visits, row.after.concerns, row.after.visits) == (1, 1, 0, 1)


def test_another_courtesy_begins_the_counting_anew_and_the_first_stays(perform, visit, shown, clock):
    theme = perform(gather, visit(FRINGE), "Fringe")
    perform(counter_with, theme, SHOWN)
    clock.turn(days=5)
    perform(counter_with, theme, "Cut it a little longer")
    assert [ritual.text for ritual in courtesies().rituals] == [SHOWN, "Cut it a little longer"]
    assert (shown().courtesy, shown().since) == ("Cut it a little longer", dt.date(2026, 12, 2))


def test_a_courtesy_needs_words(perform, visit, shown):
    theme = perform(gather, visit(FRINGE), "Fringe")
    with pytest.raises(Mistake, match="at each visit"):
        perform(counter_with, theme, " ")
    assert shown().courtesy == ""
