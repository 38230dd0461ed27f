"""Where no window can be shown, one line says what to do; nothing aborts."""

import sys
from pathlib import Path

import PySide6
import pytest

from desktop_app import display
from desktop_app.app import main


@pytest.mark.parametrize("library", ["libEGL.so.1", "libxcb-cursor.so.0", "libxkbcommon-x11.so.0"])
def test_a_missing_library_is_named_with_its_package(library):
    sentence = display._what_to_install(f"{library}: cannot open shared object file: No such file or directory")
    assert library in sentence
    assert display.DEBIAN_PACKAGES[library] in sentence.partition("apt install ")[2].split()


def test_a_library_nobody_listed_is_named_all_the_same(monkeypatch):
    monkeypatch.setattr(display, "_loads", lambda library: True)
    assert "libodd.so.7" in display._what_to_install("libodd.so.7: cannot open shared object file")


@pytest.fixture
def linux(monkeypatch):
    """A Linux without a screen, to which one can be given."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_without_a_screen_the_program_says_so_and_ends(linux, tmp_path, capsys):
    assert main(["--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"{display.NO_SCREEN}\n"


@pytest.mark.parametrize("platform", ["offscreen", "vnc:port=5900"])
def test_what_needs_no_screen_needs_none(linux, platform):
    linux.setenv("QT_QPA_PLATFORM", platform)
    assert display.why_no_window() == ""


def test_a_screen_that_does_not_answer_is_none(linux):
    linux.setenv("DISPLAY", ":987")
    has_x11 = (Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so").exists()
    assert display.why_no_window().startswith(("There is no screen", "Qt needs lib")) == has_x11
