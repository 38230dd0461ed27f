"""Other programs on the same shop: another counter writes, the power goes, the program is started twice."""

from desktop_app.foundation.one_instance import take
from desktop_app.window.one_window import Doorbell
from tests.programs import ran, running

from .conftest import AFTERNOON, FRIDAY


def test_what_another_counter_adds_appears_here(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.sees("7 of 11 done today")
    words = ["remind", "Odile Fournier", "Ring about the comb", "--due", "2026-11-27", "--on", "2026-11-27"]
    ran("main.py", *words, "--data", counter.folder)
    counter.sees("Odile Fournier: Ring about the comb")


def test_all_that_the_screen_said_was_kept_is_there_after_a_kill(stand_at, a_busy_salon, tmp_path):
    counter = stand_at(a_busy_salon, (FRIDAY, AFTERNOON))
    counter.goes_home()
    with running("-m", "tests.journeys.counter_until_killed", counter.folder) as other:
        said = [other.stdout.readline().strip() for _ in range(3)]
        other.kill()
    counter = stand_at(a_busy_salon, (FRIDAY, AFTERNOON))
    counter.opens("el")
    counter.sees(*(f"Note, 27 Nov: {words}" for words in said))


def test_a_second_start_raises_the_window_that_is_there(at_the_busy_counter, qtbot):
    counter = at_the_busy_counter
    with take(counter.folder):
        Doorbell(counter.folder, counter.window)
        counter.window.showMinimized()
        with running("main.py", "--data", counter.folder) as second:
            qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert not counter.window.isMinimized()
