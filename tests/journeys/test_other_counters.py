"""Other programs on the same shop: another counter writes, the power goes, the program is started twice."""

import subprocess
import sys
from pathlib import Path

from desktop_app.foundation.one_instance import take
from desktop_app.window.one_window import Doorbell

from .conftest import AFTERNOON, FRIDAY

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, str(ROOT / "main.py")]
IN_THE_CHAIR = [sys.executable, "-m", "tests.journeys.counter_until_killed"]


def test_what_another_counter_adds_appears_here(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.sees("7 of 11 done today")
    words = ["remind", "Odile Fournier", "Ring about the comb", "--due", "2026-11-27", "--on", "2026-11-27"]
    subprocess.run([*PROGRAM, *words, "--data", str(counter.folder)], check=True, capture_output=True)
    counter.sees("Odile Fournier: Ring about the comb")


def test_all_that_the_screen_said_was_kept_is_there_after_a_kill(stand_at, a_busy_salon, tmp_path):
    counter = stand_at(a_busy_salon, (FRIDAY, AFTERNOON))
    counter.goes_home()
    with subprocess.Popen([*IN_THE_CHAIR, str(counter.folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True) as other:
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
        second = subprocess.Popen([*PROGRAM, "--data", str(counter.folder)])
        qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert not counter.window.isMinimized()
