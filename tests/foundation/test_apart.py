"""Work in a process of its own tells how far it is, can be stopped, and can be lost without harm."""

import os
import signal
from itertools import count

import pytest

from desktop_app.foundation.apart import EndedEarly, apart
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.progress import Cancelled, Progress
from desktop_app.staff.actions import ensure_member
from desktop_app.staff.queries import members


def who_serves(progress, counter):
    counter.perform(ensure_member, "Ada")
    progress.step(1, 2)
    progress.step(2, 2)
    return os.getpid(), [member.name for member in members()]


def refuse(progress):
    raise Mistake("Row 3 has no name.")


def go_on_for_ever(progress):
    for number in count(1):
        progress.step(number, 0)


def be_killed(progress):
    os.kill(os.getpid(), signal.SIGTERM)


def test_it_works_on_the_shop_s_file_and_tells_how_far_it_is(counter, perform):
    perform(ensure_member, "Kim")
    steps = []
    process, names = apart(Progress(lambda *step: steps.append(step)), who_serves, counter)
    assert process != os.getpid()
    assert names == [member.name for member in members()] == ["Ada", "Kim"]
    assert steps == [(1, 2), (2, 2)]


def test_it_acts_by_the_same_clock_and_for_the_same_person(counter, perform):
    counter.by = perform(ensure_member, "Kim")
    apart(Progress(), who_serves, counter)
    sql = "SELECT staff, day FROM performed ORDER BY id DESC LIMIT 1"
    assert database.execute_sql(sql).fetchone() == (counter.by, "2026-11-27")


def test_it_can_be_stopped(counter):
    progress = Progress()
    progress.tell = lambda done, total: progress.stop.set()
    with pytest.raises(Cancelled):
        apart(progress, go_on_for_ever)


def test_what_goes_wrong_there_goes_wrong_here(counter):
    with pytest.raises(Mistake, match=r"Row 3 has no name\."):
        apart(Progress(), refuse)


def test_a_process_that_is_killed_is_told(counter):
    with pytest.raises(EndedEarly, match="ended before it was done"):
        apart(Progress(), be_killed)
