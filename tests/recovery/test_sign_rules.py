"""When something is a sign, and when it is only how things go: examples."""

import datetime as dt

import pytest

from desktop_app.customers.tables import Pronoun
from desktop_app.recovery.signals import sign_rules
from desktop_app.recovery.signals.signal_rules import Sign, Signal, Trace, gathered, is_open
from desktop_app.recovery.signals.signal_tables import SignalKind

TODAY = dt.date(2026, 11, 27)
TRACE = Trace(customer=1, subject=7, day=TODAY)


def days_ago(days):
    return TODAY - dt.timedelta(days=days)


def clause(sign):
    return sign and sign.clause


def a_sign(kind, trace=TRACE, *, waits=False):
    return Sign(kind, trace, f"shows {kind}", "Ask {them}", waits)


@pytest.mark.parametrize(
    ("mood_in", "mood_out", "unhappy"),
    [(None, None, False), (7, None, False), (None, 5, True), (3, 6, False), (9, 7, True), (9, 8, False), (1, 5, True)],
)
def test_who_left_unhappy(mood_in, mood_out, unhappy):
    assert sign_rules.left_unhappy(mood_in, mood_out) is unhappy


@pytest.mark.parametrize(
    ("mood", "says"),
    [
        ((None, 4, "Kim"), "left in a mood of 4, served by Kim"),
        ((8, 5, ""), "came in a mood of 8 and left in one of 5"),
        ((5, 8, "Kim"), None),
    ],
)
def test_a_low_mood_says_from_where_it_fell_and_who_served(mood, says):
    assert clause(sign_rules.mood(TRACE, *mood)) == says


@pytest.mark.parametrize(
    ("bought", "sold_again", "says"),
    [
        (days_ago(1), False, "brought the oil back after 1 day"),
        (days_ago(69), False, "brought the oil back after 69 days"),
        (days_ago(91), False, None),
        (days_ago(3), True, "brought the oil back after 3 days"),
        (None, False, "brought the oil back"),
        (None, True, None),
    ],
    ids=["the next day", "within the season", "worn out", "exchanged", "bought before our time", "a slip at the till"],
)
def test_what_comes_back_is_a_sign_unless_it_is_old_or_a_slip_at_the_till(bought, sold_again, says):
    assert clause(sign_rules.brought_back(TRACE, "the oil", bought, sold_again=sold_again)) == says


@pytest.mark.parametrize(("total", "says"), [(-5040, "got 50.40 back"), (0, None), (3000, None)])
def test_money_taken_off_is_no_refund_while_they_pay_or_owe_nothing(total, says):
    assert clause(sign_rules.refund(TRACE, total)) == says


@pytest.mark.parametrize(
    ("minutes", "usual", "says"),
    [
        (75, [45], "was here 30 min longer than it usually takes"),
        (74, [45], None),
        (165, [45, 60], "was here 1 h longer than it usually takes"),
        (75, [None], None),
        (120, [45, None], None),
        (45 + 181, [45], None),
    ],
    ids=["long", "not long enough", "for both", "nobody knows", "not known of both", "nobody pressed Finish"],
)
def test_a_wait_is_measured_against_what_the_services_usually_take(minutes, usual, says):
    assert clause(sign_rules.wait(TRACE, minutes, usual, 30)) == says


@pytest.mark.parametrize(("stays", "usual"), [([40] * 7, None), ([40] * 4 + [50] * 4, 45), ([30] * 5 + [200] * 3, 30)])
def test_how_long_a_service_takes_is_known_after_some_stays(stays, usual):
    assert sign_rules.usual_stay(stays) == usual


@pytest.mark.parametrize(
    ("came", "says"),
    [
        (None, "expected the box, which has not come"),
        (TODAY + dt.timedelta(days=1), None),
        (TODAY + dt.timedelta(days=2), "expected the box, which came 2 days late"),
    ],
)
def test_what_came_a_day_late_is_forgiven(came, says):
    assert clause(sign_rules.delay(TRACE, "the box", came)) == says


@pytest.mark.parametrize(
    ("again", "times", "often"), [(2, 4, False), (3, 30, True), (3, 31, False), (20, 200, True), (19, 200, False)]
)
def test_a_service_that_one_in_ten_come_for_again_is_meant_to_be(again, times, often):
    assert sign_rules.is_often_again(again, times) is often


@pytest.mark.parametrize(
    ("ago", "own_way"), [((35, 28, 21, 14, 7), True), ((70, 35, 7), False), ((14, 7), False), ((), False)]
)
def test_who_comes_so_often_as_a_rule_has_nothing_to_complain_of(ago, own_way):
    assert sign_rules.is_own_way([days_ago(days) for days in ago], 14) is own_way


def test_one_customers_day_is_one_signal_with_what_weighs_most_first():
    waited, unhappy = a_sign(SignalKind.WAIT), a_sign(SignalKind.MOOD)
    other = a_sign(SignalKind.WAIT, Trace(customer=2, subject=8, day=TODAY))
    earlier = a_sign(SignalKind.REPEAT, Trace(customer=1, subject=6, day=days_ago(1)))
    assert gathered([earlier, waited, other, unhappy]) == [(unhappy, waited), (other,), (earlier,)]
    signal = Signal(1, "Elena", Pronoun.SHE, TODAY, (unhappy, waited))
    assert (signal.evidence, signal.act) == ("shows mood and shows wait", "Ask her")


@pytest.mark.parametrize(
    ("incident", "visit", "waits", "asks"),
    [
        (None, None, False, True),
        (TODAY, None, True, False),
        (days_ago(1), TODAY, False, True),
        (None, TODAY + dt.timedelta(days=1), False, False),
        (None, TODAY + dt.timedelta(days=1), True, True),
    ],
    ids=["nothing since", "kept as gone wrong", "of that day", "came again", "came again, still waits"],
)
def test_a_sign_asks_until_it_is_kept_or_they_came_again(incident, visit, waits, asks):
    assert is_open(a_sign(SignalKind.DELAY, waits=waits), incident, visit) is asks
