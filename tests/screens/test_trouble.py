"""The shop's file is damaged: the newest good backup is offered, and one tap puts it back."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop_app.foundation.database import database
from desktop_app.foundation.shop_file import FILE_NAME, Damaged
from desktop_app.keeping.copies import back_up, newest_good
from desktop_app.screens.trouble import TroubleDialog
from desktop_app.shop import open_counter
from desktop_app.staff.actions import ensure_member
from desktop_app.staff.queries import members
from tests.journeys.eyes import as_text, on_screen

NOON = dt.datetime(2026, 11, 27, 12, tzinfo=dt.UTC)


@pytest.fixture
def damaged(tmp_path):
    """A shop where Kim works, backed up at noon, its file overwritten since; gives the file."""
    open_counter(tmp_path).perform(ensure_member, "Kim")
    shop_file = tmp_path / FILE_NAME
    back_up(shop_file, NOON)
    database.close()
    shop_file.write_bytes(shop_file.read_bytes()[:5000] + b"\xff" * 20_000)
    return shop_file


def trouble(shop_file, qtbot):
    with pytest.raises(Damaged) as told:
        open_counter(shop_file.parent)
    dialog = TroubleDialog(shop_file, str(told.value), newest_good(shop_file))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_backup_is_offered_and_put_back_and_the_damaged_file_kept(damaged, light, qtbot):
    dialog = trouble(damaged, qtbot)
    assert "The newest good backup was made on" in as_text(on_screen())
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    open_counter(damaged.parent)
    assert [member.name for member in members()] == ["Kim"]
    database.close()
    assert len(list(damaged.parent.glob("*set-aside*"))) == 1


def test_without_a_backup_nothing_is_offered_and_nothing_is_touched(damaged, light, qtbot):
    for copy in (damaged.parent / "backups").iterdir():
        copy.unlink()
    before = damaged.read_bytes()
    dialog = trouble(damaged, qtbot)
    said = as_text(on_screen())
    assert "There is no backup beside it that reads well." in said
    assert "Put this backup back" not in said
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    assert damaged.read_bytes() == before
