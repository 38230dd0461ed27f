import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop_app import cli
from desktop_app.screens.photographer import Studio
from desktop_app.screens.poses import POSES
from desktop_app.window import theme
from desktop_app.window.theme import Appearance
from tests.programs import ran

ROOT = Path(__file__).parents[2]
SIZE = QSize(1366, 768)


@pytest.fixture
def studio(a_busy_salon: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Studio]:
    """The window of the sample shop, ready to be photographed in light."""
    theme.apply(qapp, Appearance.LIGHT)
    studio = Studio(shutil.copytree(a_busy_salon, tmp_path / "shop"), SIZE)
    yield studio
    studio.close()


@pytest.mark.parametrize("name", ["counter", "import"])  # which wait for a pause, and for another process
def test_a_picture_taken_again_is_the_same(studio, name):
    assert studio.take(name) == studio.take(name)


def test_the_dark_picture_is_darker(studio, qapp):
    light = studio.take("nobody-open").pixelColor(700, 700).lightness()
    theme.apply(qapp, Appearance.DARK)
    dark = studio.take("nobody-open").pixelColor(700, 700).lightness()
    theme.apply(qapp, Appearance.LIGHT)

    assert dark < 60
    assert light > 200


@pytest.mark.long
def test_the_command_needs_no_screen_and_every_picture_shows_something_else(tmp_path):
    words = ["pictures", str(tmp_path), "--size", "1366x800", "--theme", "dark", "--json"]
    done = ran("main.py", *words)

    files = [Path(file) for file in json.loads(done.stdout)["files"]]
    assert [file.stem for file in files] == list(POSES)
    assert sorted(tmp_path.iterdir()) == sorted(files)
    assert len({file.read_bytes() for file in files}) == len(files)
    assert {QImage(str(file)).height() for file in files} == {800}


@pytest.mark.parametrize("size", ["big", "1366", "1366x", "-1x5"])
def test_what_is_no_size_is_wrong_usage(size, tmp_path, capsys):
    with pytest.raises(SystemExit) as left:
        cli.parser().parse_args(["pictures", str(tmp_path), "--size", size])
    assert left.value.code == 2
    assert "argument --size" in capsys.readouterr().err
