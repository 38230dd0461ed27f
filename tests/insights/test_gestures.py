"""What was given, and what came after: by kind, with cost and mood, told only where it is honest."""

import datetime as dt

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.insights.gesture_queries import gestures
from desktop_app.insights.gesture_rules import Given as GivenThen
from desktop_app.insights.gesture_rules import by_kind
from desktop_app.insights.gestures import GESTURES
from desktop_app.insights.gestures import NOTHING_YET as NOTHING_GIVEN
from desktop_app.insights.recovered import NOTHING_YET, RECOVERED
from desktop_app.insights.recovered_queries import recovered
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.helped_rules import ENOUGH
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.visits.actions import arrive, buy, finish

WRONG = dt.date(2026, 3, 1)
LATER = dt.date(2026, 11, 27)


def given(number, remedy, cost, *, back, mood=None):
    return GivenThen(number, remedy, WRONG, cost, WRONG + dt.timedelta(days=14) if back else None, mood, 28)


def make_it_right(perform, name, *remedies):
    guest = perform(add, CustomerDraft(name))
    perform(make_right, perform(open_incident, guest, "wine on the sleeve", "Damaged"), remedies)
    return guest


def test_among_kinds_that_bring_as_many_back_the_one_that_costs_least_comes_first():
    dear = [given(n, Remedy.REFUND, 5000, back=True) for n in range(ENOUGH)]
    cheap = [given(n, Remedy.APOLOGISE, 0, back=True, mood=8) for n in range(ENOUGH)]
    poor = [given(n, Remedy.POINTS, 0, back=n > 0) for n in range(ENOUGH)]
    unsaid = [given(1, Remedy.CLEANING, 0, back=True)]
    kinds = by_kind([*unsaid, *poor, *dear, *cheap], LATER)
    assert [kind.remedy for kind in kinds] == [Remedy.APOLOGISE, Remedy.REFUND, Remedy.POINTS, Remedy.CLEANING]
    assert [kind.share for kind in kinds] == [1, 1, 0.8, None]
    assert (kinds[0].mood, kinds[1].mood, kinds[1].cost) == (8, None, 5000)


def test_who_may_still_come_back_is_not_judged():
    (kind,) = by_kind([given(1, Remedy.REDO, 0, back=False)], WRONG + dt.timedelta(days=20))
    assert (kind.often, kind.judged, kind.share) == (1, 0, None)


def test_what_was_given_is_read_with_its_cost_and_what_came_after(perform, clock):
    guest = make_it_right(perform, "Ann", Given(Remedy.CLEANING, amount=2500))
    make_it_right(perform, "Ben", Given(Remedy.REFUND, amount=900))
    perform(reverse, 2)
    clock.turn(days=10)
    perform(arrive, guest, mood=7)
    (kind,) = gestures(clock.today()).kinds
    assert (kind.remedy, kind.cost, kind.people, kind.judged, kind.back, kind.mood) == (
        Remedy.CLEANING,
        2500,
        1,
        1,
        1,
        7,
    )
    shown = gestures(clock.today())
    assert GESTURES.chart(shown) is None
    assert GESTURES.words(shown)[0].endswith("25 each; 1 of 1 came back in their own time, in a mood of 7.0.")
    (behind,) = GESTURES.people(shown)
    (person,) = behind.people(*behind.args, limit=9, offset=0)
    assert (person.name, person.words) == ("Ann", "here again 7 Dec, mood 7")


def test_who_came_again_is_told_beside_what_it_cost(perform, clock):
    guest = make_it_right(perform, "Ann", Given(Remedy.CLEANING, amount=2500), Given(Remedy.POINTS, amount=500))
    make_it_right(perform, "Ben", Given(Remedy.APOLOGISE))
    for _ in range(2):
        clock.turn(days=10)
        perform(arrive, guest)
        perform(finish, guest)
    perform(buy, guest, "Shampoo", price=1800)
    shown = recovered(clock.today())
    assert (sorted(shown.visits), shown.cost, shown.bought) == ([0, 2], 3000, 1800)
    assert RECOVERED.words(shown) == (
        "Something was made right for 2 in the last year. 1 came again: 2 visits so far.",
        "What was given cost 30; they have bought for 18 since.",
    )
    assert RECOVERED.chart(shown).series[0].values == (1, 0, 1, 0)
    again, not_yet = (behind.people(*behind.args, limit=9, offset=0) for behind in RECOVERED.people(shown))
    assert [(one.name, one.words) for one in (*again, *not_yet)] == [
        ("Ann", "2 visits since, bought for 18; given 30"),
        ("Ben", "0 visits since, bought for 0; given 0"),
    ]


def test_a_shop_that_gave_nothing_is_told_how_this_fills(counter, clock):
    assert GESTURES.words(gestures(clock.today())) == NOTHING_GIVEN
    assert RECOVERED.words(recovered(clock.today())) == NOTHING_YET
    assert RECOVERED.chart(recovered(clock.today())) is None
