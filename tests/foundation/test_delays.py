"""How long after or before a day something is due."""

import datetime as dt

import pytest

from desktop_app.foundation.delays import Delay, DelayUnit

FRIDAY = dt.date(2026, 11, 27)
MONDAY_TO_FRIDAY = frozenset(range(5))


@pytest.mark.parametrize(
    ("delay", "day"),
    [
        (Delay(), FRIDAY),
        (Delay(3), dt.date(2026, 11, 30)),
        (Delay(3, before=True), dt.date(2026, 11, 24)),
        (Delay(2, DelayUnit.WEEKS), dt.date(2026, 12, 11)),
        (Delay(3, DelayUnit.MONTHS), dt.date(2027, 2, 27)),
        (Delay(1, DelayUnit.BUSINESS_DAYS), dt.date(2026, 11, 30)),
        (Delay(6, DelayUnit.BUSINESS_DAYS), dt.date(2026, 12, 7)),
        (Delay(5, DelayUnit.BUSINESS_DAYS, before=True), dt.date(2026, 11, 20)),
    ],
)
def test_a_delay_is_counted_in_days_weeks_months_or_open_days(delay, day):
    assert delay.from_day(FRIDAY, MONDAY_TO_FRIDAY) == day


def test_a_month_after_the_31st_ends_with_a_shorter_month():
    assert Delay(1, DelayUnit.MONTHS).from_day(dt.date(2027, 1, 31)) == dt.date(2027, 2, 28)


def test_a_shop_that_is_always_open_counts_every_day():
    assert Delay(1, DelayUnit.BUSINESS_DAYS).from_day(FRIDAY) == dt.date(2026, 11, 28)
