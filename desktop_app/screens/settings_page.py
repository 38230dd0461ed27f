"""Settings: the shop, its days and people, what they may spend, what rings, the window, and the safety of the file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.foundation import settings
from desktop_app.foundation.act import Change
from desktop_app.messages.mail_settings import MailSettings
from desktop_app.recovery.allowance.allowances_panel import AllowancesPanel
from desktop_app.reminders.typed import read_day
from desktop_app.screens.setting_fields import SettingFields
from desktop_app.screens.settings_file import FileSection
from desktop_app.screens.settings_reminders import RemindersSection
from desktop_app.screens.settings_section import Section
from desktop_app.screens.settings_shop import days_section, letters_section, shop_section
from desktop_app.screens.vigil import Vigil
from desktop_app.staff.staff_list import StaffList
from desktop_app.window import theme
from desktop_app.window.background import Background
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Hairline, Surface
from desktop_app.window.theme import Appearance
from desktop_app.window.typeface import Size, Weight

THEIRS = "Whoever is away has theirs done by a colleague, or by anyone."
DECIDES = "Who stands in for the owner decides meanwhile."
APPEARANCES = (("As the system", Appearance.SYSTEM), ("Light", Appearance.LIGHT), ("Dark", Appearance.DARK))


class SettingsPage(QWidget):
    """One section below the other. What is changed is kept at once; what makes no sense is told beside its field."""

    def __init__(self, background: Background, long_work: LongWork, machine: Machine, vigil: Vigil) -> None:
        super().__init__()
        self.setAccessibleName("Settings")
        self._background, self._machine = background, machine
        self.notice = Notice()
        self.fields = SettingFields(background)
        self.reminders = RemindersSection(background, machine, vigil.tray, vigil.planning)
        self.staff = StaffList(background, lambda words: read_day(words, background.counter.clock.today()))
        self.allowances = AllowancesPanel(background)
        self.mail = MailSettings(background)
        self.appearance = Choice("Appearance", APPEARANCES)
        self.appearance.choose(machine.appearance())
        self.appearance.activated.connect(self._change_appearance)
        self.file = FileSection(background, long_work, self.notice)
        self._lay_out()
        background.changed.connect(self._refresh)
        self._read()

    def show_staff(self) -> None:
        """Bring who works here into sight, and give them the keys."""
        self._all.bring_into_view(self.staff)
        self.staff.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self, change: Change) -> None:
        if change.touches("settings"):
            self._read()

    def _read(self) -> None:
        self._background.read(_values, then=self.fields.show)
        self.file.read()

    def _change_appearance(self) -> None:
        chosen = Appearance(str(self.appearance.value()))
        self._machine.keep_appearance(chosen)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, chosen)

    def _sections(self) -> tuple[Section, ...]:
        people = Section("Who works here", f"{THEIRS} {DECIDES}")
        people.add(self.staff)
        right = Section("Making things right", "Yours to spend, without asking. Passing it is kept, and stops nobody.")
        right.add(self.allowances)
        mail = Section("Mail", "The server that takes the shop’s messages, one at a time, after somebody pressed Send.")
        mail.add(self.mail)
        window = Section("The window", "How it looks on this computer.")
        window.add(Field("Appearance", self.appearance))
        return (
            shop_section(self.fields),
            days_section(self.fields),
            self.reminders,
            people,
            right,
            letters_section(self.fields),
            mail,
            window,
            self.file,
        )

    def _lay_out(self) -> None:
        sheet = Surface()
        around = QHBoxLayout(self)
        around.setContentsMargins(0, 0, 2 * STEP, 0)
        around.addWidget(sheet)
        page = QVBoxLayout(sheet)
        page.setContentsMargins(3 * STEP, 3 * STEP, 2 * STEP, 2 * STEP)
        page.setSpacing(2 * STEP)
        page.addWidget(PlainLabel("Settings", size=Size.HERO, weight=Weight.STRONG))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, STEP, 0)
        column.setSpacing(0)
        for place, section in enumerate(self._sections()):
            if place:
                column.addWidget(Hairline())
            column.addWidget(section)
        column.addStretch()
        self._all = Scrolling(body)
        page.addWidget(self._all, 1)
        page.addWidget(self.notice)


def _values() -> dict[str, str | int]:
    """Give every setting's value. Asked on the database thread."""
    return {setting.key: settings.read(setting) for setting in settings.ALL}
