"""The welcome: three questions, none of which needs an answer."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.visits.actions import arrive
from desktop_app.visits.choice_queries import Choices
from desktop_app.visits.service_picker import ServicePicker
from desktop_app.visits.sheet import VisitSheet, part
from desktop_app.window.background import Background
from desktop_app.window.fields import LineField
from desktop_app.window.mood_picker import MoodPicker

SHEET = QSize(560, 440)


class ArrivePanel(VisitSheet):
    """Welcomes one customer. Enter accepts at once."""

    def __init__(self, window: QWidget, background: Background, choices: Choices) -> None:
        super().__init__(window, f"Welcome, {choices.at.call}", "Arrive", SHEET)
        self._background = background
        self._customer = choices.at.customer
        self.hope = LineField("What is today for?", "Ready for the audition")
        self.mood = MoodPicker("Mood on arriving")
        self.services = ServicePicker(choices.services)
        self.body.addWidget(part("What is today for?", self.hope))
        self.body.addWidget(part("Mood on arriving, 1 to 10", self.mood))
        self.body.addWidget(part("What will be done?", self.services))
        self.taken.connect(self._take)
        self.hope.setFocus()

    def _take(self) -> None:
        """Check them in with whatever was said."""
        self.saving()
        self._background.write(
            arrive,
            self._customer,
            hope=self.hope.text(),
            mood=self.mood.value(),
            services=self.services.services(),
            then=self._arrived,
            failed=self.failed,
        )

    def _arrived(self, visit: int) -> None:
        self.accept()
