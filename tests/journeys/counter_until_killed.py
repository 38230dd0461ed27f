"""Notes one thing after the other on Elena's card, saying each aloud once the screen shows it. Run until killed."""

import sys
from itertools import count
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api

from tests.patience import PatientBot

from .conftest import AFTERNOON, FRIDAY
from .hand import Hand, Stopwatch


def note_for_ever(folder: Path) -> None:
    counter = Hand(folder, (FRIDAY, AFTERNOON), PatientBot(cast(Any, None)), Stopwatch())
    counter.opens("el")
    counter.sees("say “eh-LEH-na”")
    for number in count(1):
        counter.presses("Ctrl+N")
        counter.types(f"note {number}")
        counter.taps("Keep")
        counter.sees(f"Note, 27 Nov: note {number}")
        print(f"note {number}", flush=True)


if __name__ == "__main__":
    qt_api.set_qt_api("pyside6")
    app = QApplication([])
    note_for_ever(Path(sys.argv[1]))
