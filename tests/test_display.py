"""Where no window can be shown, one line says what to do; nothing aborts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import display

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("library", ["libEGL.so.1", "libxcb-cursor.so.0", "libxkbcommon-x11.so.0"])
def test_a_missing_library_is_named_with_its_package(library):
    sentence = display._what_to_install(f"{library}: cannot open shared object file: No such file or directory")
    assert library in sentence
    assert display.DEBIAN_PACKAGES[library] in sentence.partition("apt install ")[2].split()


def test_a_library_nobody_listed_is_named_all_the_same(monkeypatch):
    monkeypatch.setattr(display, "_loads", lambda library: True)
    assert "libodd.so.7" in display._what_to_install("libodd.so.7: cannot open shared object file")


pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")


@pytest.mark.parametrize("screen", [{}, {"DISPLAY": ":987"}])
def test_without_a_screen_the_program_says_so_and_ends(screen, tmp_path, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    command = [sys.executable, "main.py", "--data", str(tmp_path)]
    environment = {**os.environ, **screen}
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stderr.startswith(("There is no screen", "Qt needs lib"))
