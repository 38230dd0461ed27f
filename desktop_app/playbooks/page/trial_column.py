"""Beside a playbook: what it would have made, and how it does. In a narrow window both are a drawer."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.playbooks.dry_run import Tried
from desktop_app.playbooks.page.dry_run_panel import TITLE, DryRunPanel
from desktop_app.playbooks.page.health_panel import HealthPanel
from desktop_app.playbooks.page.page_queries import HowItDoes, how_it_does
from desktop_app.playbooks.page.trial_asking import TrialAsking
from desktop_app.playbooks.parts import Playbook
from desktop_app.window.background import Background
from desktop_app.window.dialog import Drawer
from desktop_app.window.long_work import LongWork
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling

_WIDTH = 332


class TrialColumn(QWidget):
    """Shows the dry run of a playbook as it is written. `summed_up` carries how many reminders, in a word or two."""

    open_customer = Signal(int)
    summed_up = Signal(str)

    def __init__(self, background: Background, long_work: LongWork) -> None:
        super().__init__()
        self._background, self._clock = background, background.counter.clock
        self._playbook: Playbook | None = None
        self._drawer: Drawer | None = None
        self.dry_run = DryRunPanel()
        self.dry_run.open_customer.connect(self._open_customer)
        self._asking = TrialAsking(long_work, self._clock, self)
        self._asking.answered.connect(self._show_tried)
        self.health = HealthPanel()
        self._asking.refused.connect(self.dry_run.say_why_not)
        self._lay_out()

    def show_play(self, playbook: Playbook, *, kept: bool, at_once: bool) -> None:
        """Try this playbook out, a moment from now unless `at_once`, and say how it does where it is `kept`."""
        if playbook == self._playbook:
            return
        if self._playbook is None or self._playbook.code != playbook.code:
            self.health.setVisible(kept)
            if kept:
                self.read_health(playbook.code)
        self._playbook = playbook
        self.dry_run.look_anew()
        self._asking.ask(playbook, at_once=at_once)

    def read_health(self, code: str) -> None:
        """Say how the playbook of this code does."""
        self._background.read(how_it_does, code, self._clock.today(), then=self._show_health)

    def look_anew(self) -> None:
        """Try out what is shown next even if it was shown before, as the shop's past may have grown."""
        self._playbook = None

    def stand_aside(self, aside: bool) -> None:
        """Have no room beside the playbook, or have it again."""
        if self._drawer:
            self._drawer.close()
        self.setFixedWidth(0 if aside else _WIDTH)
        self.setVisible(not aside)

    def open_drawer(self) -> None:
        """Show the column in a drawer."""
        if self._drawer:
            return
        self._drawer = Drawer(self.window(), TITLE)
        self._drawer.content.addWidget(self._part)
        self._drawer.finished.connect(self._take_back)
        self._drawer.open()

    def _show_tried(self, tried: Sequence[Tried], open_days: Collection[int]) -> None:
        self.dry_run.show_tried(tried, self._clock.today(), open_days)
        self.summed_up.emit(f"{TITLE}: {len(tried)}")

    def _show_health(self, found: HowItDoes) -> None:
        self.health.show_health(found.month, found.lately)

    def _open_customer(self, customer: int) -> None:
        if self._drawer:
            self._drawer.close()
        self.open_customer.emit(customer)

    def _take_back(self) -> None:
        self._column.addWidget(self._part)
        self._drawer = None

    def _lay_out(self) -> None:
        content = QWidget()
        parts = QVBoxLayout(content)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(3 * STEP)
        parts.addWidget(self.dry_run)
        parts.addStretch()
        parts.addWidget(self.health)
        self._part = Scrolling(content)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * STEP, 2 * STEP + 4, 3 * STEP, 2 * STEP)
        self._column.addWidget(self._part)
