"""However the program is ended, it leaves in order."""

import os
import signal
import sys

import pytest

from tests.programs import running

ENDINGS = [] if sys.platform == "win32" else [signal.SIGINT, signal.SIGTERM]  # Windows sends none
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from desktop_app.window.main_window import MainWindow
shown = MainWindow.showEvent
MainWindow.showEvent = lambda self, event: (shown(self, event), QTimer.singleShot(0, lambda: print('open', flush=True)))
from desktop_app.app import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.long
@pytest.mark.parametrize("ending", ENDINGS)
def test_asked_to_end_it_ends_well_and_a_sample_shop_leaves_no_trace(ending, tmp_path):
    apart = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    with running("-c", PROGRAM, "--sample", env=apart) as window:
        assert window.stdout.readline() == "open\n"
        assert list(tmp_path.iterdir())
        window.send_signal(ending)
        assert window.wait(60) == 0
    assert list(tmp_path.iterdir()) == []
