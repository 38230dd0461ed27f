"""The line-up of one day, whole: who may come, what to prepare for each, and what everybody should hear; the week."""

import datetime as dt

from desktop_app.closing.line_up.queries import line_up
from desktop_app.closing.week.queries import last_week
from desktop_app.rhythm.filling import fill_rhythms
from tests.benchmarks.shops import NOW

DAYS = [NOW.date() + dt.timedelta(days=after) for after in range(-15, 15)]


def test_the_line_up_of_a_day(measure, at_counter):
    fill_rhythms()
    measure("line-up of one day", line_up, DAYS, bar="p99 1 s")


def test_the_week_on_one_page(measure, at_counter):
    measure("the week on one page", last_week, DAYS, bar="p99 1 s")
