"""Settings: the shop, how the window looks, and the safety of its file."""

from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation import settings
from desktop_app.foundation.act import Change
from desktop_app.foundation.clock import Clock
from desktop_app.foundation.database import database
from desktop_app.foundation.progress import Progress
from desktop_app.foundation.settings import Setting
from desktop_app.foundation.spoken_days import long_day
from desktop_app.keeping.checking import Findings, check
from desktop_app.keeping.copies import FOLDER, back_up, copies
from desktop_app.visits.rules import Trade
from desktop_app.window import theme
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Surface
from desktop_app.window.theme import Appearance
from desktop_app.window.typeface import Size, Weight

_COLUMN = 480
APPEARANCES = (("As the system", Appearance.SYSTEM), ("Light", Appearance.LIGHT), ("Dark", Appearance.DARK))


class SettingsPage(QWidget):
    """Two columns: the shop at the left, this computer and the file at the right. What is changed is kept at once."""

    def __init__(self, background: Background, long_work: LongWork, machine: Machine) -> None:
        super().__init__()
        self.setAccessibleName("Settings")
        self._background, self._long_work, self._machine = background, long_work, machine
        self.notice = Notice()
        self.fields: dict[str, LineField | Choice] = {}
        self.appearance = Choice("Appearance", APPEARANCES)
        self.appearance.choose(machine.appearance())
        self.appearance.activated.connect(self._change_appearance)
        self.backups = PlainLabel(ink="ink-2", wrap=True)
        self.back_up = Button("Back up now", icon="download")
        self.back_up.clicked.connect(self._back_up)
        self.check = Button("Check the file", icon="check")
        self.check.clicked.connect(self._check)
        self._lay_out()
        background.changed.connect(self._refresh)
        self._read()

    def _refresh(self, change: Change) -> None:
        if change.touches("settings"):
            self._read()

    def _read(self) -> None:
        self._background.read(_values, then=self._show)

    def _show(self, shown: tuple[dict[str, str | int], str]) -> None:
        values, backups = shown
        for key, control in self.fields.items():
            if isinstance(control, Choice):
                control.choose(values[key])
            elif not control.hasFocus():
                control.setText(str(values[key]))
        self.backups.setText(backups)

    def _change(self, setting: Setting, value: object) -> None:
        self._background.write(settings.change, setting, value, failed=self.notice.bad)

    def _change_appearance(self) -> None:
        chosen = Appearance(str(self.appearance.value()))
        self._machine.keep_appearance(chosen)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, chosen)

    def _back_up(self) -> None:
        job = self._long_work.start(_back_up_now, self._background.counter.clock)
        job.finished.connect(self._backed_up)
        job.failed.connect(self.notice.bad)

    def _backed_up(self, path: Path) -> None:
        self.notice.done(f"Backed up to {path}, and read back.")
        self._read()

    def _check(self) -> None:
        job = self._long_work.start(_check_now)
        job.finished.connect(self._checked)
        job.failed.connect(self.notice.bad)

    def _checked(self, found: Findings) -> None:
        if found.ok:
            self.notice.done("All is well with the shop's file.")
        else:
            self.notice.bad("; ".join(found.findings))

    def _line(self, setting: Setting) -> Field:
        control = LineField(setting.label)
        control.editingFinished.connect(lambda: self._typed(setting, control))
        self.fields[setting.key] = control
        return Field(setting.label, control)

    def _typed(self, setting: Setting, control: LineField) -> None:
        if control.isModified():
            control.setModified(False)
            self._change(setting, control.text().strip())

    def _choice(self, setting: Setting, answers: list[tuple[str, object]]) -> Field:
        control = Choice(setting.label, answers)
        control.activated.connect(lambda: self._change(setting, control.value()))
        self.fields[setting.key] = control
        return Field(setting.label, control)

    def _lay_out(self) -> None:
        sheet = Surface()
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 2 * STEP, 0)
        around.addWidget(sheet)
        page = QVBoxLayout(sheet)
        page.setContentsMargins(*[3 * STEP] * 4)
        page.setSpacing(2 * STEP)
        page.addWidget(PlainLabel("Settings", size=Size.HERO, weight=Weight.STRONG))
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(6 * STEP)
        columns.addLayout(self._shop())
        columns.addLayout(self._computer())
        columns.addStretch()
        page.addWidget(Scrolling(body), 1)
        page.addWidget(self.notice)

    def _shop(self) -> QVBoxLayout:
        zones: list[tuple[str, object]] = [("As this computer", ""), *((zone, zone) for zone in _zones())]
        hours: list[tuple[str, object]] = [(f"{hour}:00", hour) for hour in range(8)]
        trades: list[tuple[str, object]] = [
            ("Not chosen", ""),
            *((trade.value.capitalize(), trade.value) for trade in Trade),
        ]
        return _column(
            "The shop",
            self._line(settings.SHOP_NAME),
            self._choice(settings.TRADE, trades),
            self._line(settings.CURRENCY),
            self._line(settings.REGION),
            self._choice(settings.ZONE, zones),
            self._choice(settings.ROLLOVER, hours),
        )

    def _computer(self) -> QVBoxLayout:
        return _column(
            "This computer",
            Field("Appearance", self.appearance),
            PlainLabel("The shop's file", size=Size.HEAD, weight=Weight.STRONG),
            self.backups,
            self.back_up,
            self.check,
        )


def _column(heading: str, *parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2 * STEP)
    column.addWidget(PlainLabel(heading, size=Size.HEAD, weight=Weight.STRONG))
    for part in parts:
        part.setMaximumWidth(_COLUMN)
        alignment = Qt.AlignmentFlag.AlignLeft if isinstance(part, Button) else Qt.AlignmentFlag(0)
        column.addWidget(part, 0, alignment)
    column.addStretch()
    return column


def _zones() -> list[str]:
    return sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))


def _values() -> tuple[dict[str, str | int], str]:
    """Give every setting's value and a sentence about the backups. Asked on the database thread."""
    made = copies(Path(database.database).parent / FOLDER)
    newest = "No backup yet."
    if made:
        at = made[0].at.astimezone()
        newest = f"The newest of {len(made)} backups was made on {long_day(at)} at {at:%H:%M}."
    where = f"Everything is kept in {database.database}."
    return {setting.key: settings.read(setting) for setting in settings.ALL}, f"{where} {newest}"


def _back_up_now(_: Progress, clock: Clock) -> Path:
    return back_up(Path(database.database), clock.now())


def _check_now(_: Progress) -> Findings:
    return check()
