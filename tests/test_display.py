"""Where no window can be shown, one line says what to do; nothing aborts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import display

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("complaint", "package"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libegl1"),
        ("libxcb-cursor.so.0: cannot open shared object file", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0: cannot open shared object file", "libxkbcommon-x11-0"),
        ("libX11-xcb.so.1: cannot open shared object file", "libx11-xcb1"),
        ("libGL.so.1: cannot open shared object file", "libgl1"),
    ],
)
def test_a_missing_library_is_named_with_its_package(complaint, package):
    assert display._what_to_install(complaint).endswith(f"apt install {package}.")


def test_a_library_nobody_listed_is_named_all_the_same():
    assert "libodd.so.7" in display._what_to_install("libodd.so.7: cannot open shared object file")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has desktops without a screen")
@pytest.mark.parametrize("screen", [{}, {"DISPLAY": ":987"}])
def test_without_a_screen_the_program_says_so_and_ends(screen, tmp_path):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    without = {key: value for key, value in os.environ.items() if key not in hidden}
    ended = subprocess.run(
        [sys.executable, "main.py", "--data", str(tmp_path)],
        cwd=ROOT,
        env=without | screen,
        capture_output=True,
        text=True,
    )
    assert (ended.returncode, ended.stderr.strip()) == (1, display.NO_SCREEN)
