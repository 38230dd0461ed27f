"""Controls that show what the shop has set and keep what is changed at once."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.foundation import settings
from desktop_app.foundation.settings import Setting
from desktop_app.foundation.spoken_days import WEEKDAYS
from desktop_app.window.background import Background
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.measures import HALF_STEP, STEP
from desktop_app.window.pills import ChoicePill


class WeekdayPicker(QWidget):
    """The seven days of the week, each on or off. `changed` carries the chosen ones as digits, Monday is 1."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.days = [ChoicePill(name[:3]) for name in WEEKDAYS]
        flow = FlowLayout(gap=HALF_STEP, line_gap=STEP)
        for pill, name in zip(self.days, WEEKDAYS, strict=True):
            pill.setAccessibleName(name)
            pill.clicked.connect(lambda: self.changed.emit(self.chosen()))
            flow.addWidget(pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)
        self.setFocusProxy(self.days[0])

    def chosen(self) -> str:
        """Give the days that are on: ``12345`` from Monday to Friday."""
        return "".join(str(number) for number, pill in enumerate(self.days, 1) if pill.isChecked())

    def choose(self, days: str) -> None:
        """Show these days as on."""
        for number, pill in enumerate(self.days, 1):
            pill.setChecked(str(number) in days)


class SettingFields:
    """Makes a field for each setting. What makes no sense is told beside its field, and stays there to be put right."""

    def __init__(self, background: Background) -> None:
        self._background = background
        self._fields: dict[str, Field] = {}

    def __getitem__(self, setting: Setting) -> Field:
        """The field of a setting."""
        return self._fields[setting.key]

    def line(self, setting: Setting) -> Field:
        """Make a field for a text."""
        control = LineField(setting.label)
        control.editingFinished.connect(lambda: self._typed(setting, control))
        return self._field(setting, control)

    def choice(self, setting: Setting, answers: Iterable[tuple[str, object]]) -> Field:
        """Make a field that offers answers, each its words and the value that is kept."""
        control = Choice(setting.label, answers)
        control.activated.connect(lambda: self._change(setting, control.value()))
        return self._field(setting, control)

    def weekdays(self, setting: Setting) -> Field:
        """Make a field for days of the week."""
        control = WeekdayPicker()
        control.changed.connect(lambda days: self._change(setting, days))
        return self._field(setting, control)

    def show(self, values: Mapping[str, object]) -> None:
        """Show what is set, by key; what somebody is typing, or still has to put right, stays."""
        for key, field in self._fields.items():
            control, value = field.control, values[key]
            if isinstance(control, WeekdayPicker):
                control.choose(str(value))
            elif isinstance(control, Choice):
                control.choose(value)
            elif isinstance(control, LineField) and not control.hasFocus() and not field.complaint:
                control.setText(str(value))

    def _field(self, setting: Setting, control: QWidget) -> Field:
        self._fields[setting.key] = Field(setting.label, control)
        return self._fields[setting.key]

    def _typed(self, setting: Setting, control: LineField) -> None:
        if control.isModified():
            control.setModified(False)
            self._change(setting, control.text().strip())

    def _change(self, setting: Setting, value: object) -> None:
        field = self[setting]
        self._background.write(settings.change, setting, value, then=lambda _: field.accept(), failed=field.complain)
