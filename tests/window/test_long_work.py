"""Long work never keeps the counter waiting, says how far it is, and can be stopped."""

from threading import Event

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.database import connect, database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.staff.actions import ensure_member
from desktop_app.staff.queries import members
from desktop_app.window.long_work import LongWork

ROUNDS = 4000  # more than it usually took until such a race was lost


@pytest.fixture
def long_work(background, qtbot):
    with qtbot.waitSignal(background.changed):
        background.write(ensure_member, "Kim")
    work = LongWork(connect, database.close)
    yield work
    work.close()


def test_it_has_a_connection_of_its_own_and_tells_how_far_it_is(long_work, qtbot):
    listening = Event()

    def count(progress):
        assert listening.wait(10)
        progress.step(1, 2)
        progress.step(2, 2)
        return [member.name for member in members()]

    steps = []
    job = long_work.start(count)
    job.progressed.connect(lambda done, total: steps.append((done, total)))
    with qtbot.waitSignal(job.finished) as finished:
        listening.set()
    assert finished.args == [["Kim"]]
    assert steps == [(1, 2), (2, 2)]


def test_the_counter_reads_and_writes_meanwhile(long_work, background, qtbot):
    may_end, names = Event(), []

    def wait(progress):
        assert may_end.wait(10)

    job = long_work.start(wait)
    background.write(ensure_member, "Ada")
    background.read(members, then=lambda rows: names.extend(row.name for row in rows))
    qtbot.waitUntil(lambda: names == ["Ada", "Kim"])
    with qtbot.waitSignal(job.finished):
        may_end.set()


def test_it_can_be_stopped(long_work, qtbot):
    stopped = Event()

    def go_on_for_ever(progress):
        while True:
            progress.step(0, 0)
            stopped.wait(0.001)

    job = long_work.start(go_on_for_ever)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()


def test_what_goes_wrong_is_told(long_work, qtbot):
    def refuse(progress):
        raise Mistake("Row 3 has no name.")

    job = long_work.start(refuse)
    with qtbot.waitSignal(job.failed) as told:
        pass
    assert told.args == ["Row 3 has no name."]


def test_what_is_asked_for_once_it_is_closed_is_not_begun(long_work):
    begun = []
    long_work.close()
    long_work.start(begun.append)
    assert begun == []


def test_whoever_asked_may_go_while_the_work_goes_on(long_work, qtbot):
    gone = Event()

    def tell_somebody_who_is_gone(progress):
        assert gone.wait(10)
        progress.step(1, 2)

    window = QWidget()
    told = []
    job = long_work.start(tell_somebody_who_is_gone)
    job.setParent(window)
    job.progressed.connect(lambda *steps: told.append(steps))
    job.finished.connect(told.append)
    shiboken6.delete(window)
    gone.set()
    with qtbot.waitSignal(long_work.start(lambda _: None).finished):
        pass
    assert told == []


def test_jobs_that_go_at_the_very_moment_they_end_do_no_harm(long_work, qapp):
    for _ in range(ROUNDS):
        window = QWidget()
        for _ in range(3):
            job = long_work.start(lambda progress: progress.step(1, 2))
            job.setParent(window)
            job.finished.connect(print)
        shiboken6.delete(window)
        qapp.processEvents()
