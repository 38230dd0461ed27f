"""What belongs to this computer and not to the shop: how the window looks and where it stands."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from desktop_app.window.theme import Appearance

HEARD = 500
"""So many rings are remembered: more than any clock that is set back could ring again."""


class Machine:
    """The settings of this computer alone, kept in a small file."""

    def __init__(self, folder: Path) -> None:
        """Read the file that lies in `folder`."""
        self._file = QSettings(str(folder / "machine.ini"), QSettings.Format.IniFormat)

    def appearance(self) -> Appearance:
        """Light, dark or as the system."""
        kept = str(self._file.value("appearance", Appearance.SYSTEM.value))
        return Appearance(kept) if kept in list(Appearance) else Appearance.SYSTEM

    def keep_appearance(self, appearance: Appearance) -> None:
        """Remember the appearance that was chosen."""
        self._file.setValue("appearance", appearance.value)

    def serving(self) -> int | None:
        """Who served here last."""
        kept = str(self._file.value("serving", ""))
        return int(kept) if kept.isascii() and kept.isdecimal() else None

    def keep_serving(self, member: int) -> None:
        """Remember who serves here."""
        self._file.setValue("serving", str(member))

    def notifies(self) -> bool:
        """Tell whether this computer says aloud what is due."""
        return str(self._file.value("notifies", "yes")) == "yes"

    def keep_notifies(self, wanted: bool) -> None:
        """Remember whether this computer is to say what is due."""
        self._file.setValue("notifies", "yes" if wanted else "no")

    def heard(self) -> tuple[str, ...]:
        """Give what rang here lately, each ring by its key."""
        return tuple(str(self._file.value("heard", "")).split())

    def hear(self, keys: Iterable[str]) -> None:
        """Remember that these rang; a key holds no spaces."""
        self._file.setValue("heard", " ".join((*self.heard(), *keys)[-HEARD:]))

    def left_at(self, day: dt.date) -> tuple[str, ...]:
        """Give which steps of the close of this day were looked at here, the one at hand last; each has no space."""
        kept, *steps = str(self._file.value("left_at", "")).split(" ")
        return tuple(steps) if kept == day.isoformat() else ()

    def keep_left_at(self, day: dt.date, steps: Iterable[str]) -> None:
        """Remember which steps of the close of a day were looked at, the one at hand last."""
        self._file.setValue("left_at", " ".join((day.isoformat(), *steps)))

    def geometry(self) -> QByteArray:
        """Where the window stood last; empty at first."""
        kept = self._file.value("geometry", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window stands."""
        self._file.setValue("geometry", geometry)

    def save(self) -> None:
        """Write what is remembered now, not whenever Qt comes to it."""
        self._file.sync()
