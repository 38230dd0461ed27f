"""What comes of an idea: a courtesy, a play, somebody who sees to it, or a reason to let it go."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.diary.actions import draft_play, give_to, let_go, make_courtesy
from desktop_app.diary.queries import Entry
from desktop_app.diary.tables import Became
from desktop_app.reminders.typed import read_day
from desktop_app.staff.queries import Member, members
from desktop_app.visits.choice_queries import service_names
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.choice import Choice
from desktop_app.window.day_field import DayField
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField, side_by_side
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.one_of import OneOf
from desktop_app.window.typeface import Size, Weight

WIDTH = 640
TITLE = "What comes of it?"
WAYS = {
    "A courtesy": Became.COURTESY,
    "A play": Became.PLAY,
    "Somebody sees to it": Became.TO_BUILD,
    "Let it go": Became.LET_GO,
}
ABOUT = {
    Became.COURTESY: "What will be done from now on? It stands among the courtesies of the visit.",
    Became.PLAY: "What is it called? A draft waits in Playbooks, off until somebody has put it into its words.",
    Became.TO_BUILD: "What will be built? It is read out at the line-up, among the doors to build, until it is there.",
    Became.LET_GO: "Not every idea is for us. Why not this one?",
}
ACTIONS: Mapping[Became, Callable[..., None]] = {
    Became.COURTESY: make_courtesy,
    Became.PLAY: draft_play,
    Became.TO_BUILD: give_to,
    Became.LET_GO: let_go,
}
EVERY_VISIT = ("At every visit", "")
A_WEEK = dt.timedelta(days=7)


class DoorDialog(Dialog):
    """Asks for one way, and a line about it. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, entry: Entry) -> None:
        super().__init__(window, TITLE, QSize(WIDTH, 0))
        self._background, self._entry = background, entry
        self._today = background.counter.clock.today()
        self.ways = OneOf()
        self.ways.offer(list(WAYS))
        self.about = PlainLabel(ink="ink-2", wrap=True)
        self.words = LineField("")
        self.line = Field("In a line", self.words)
        self.service = Choice("", [EVERY_VISIT])
        self.owner = Choice("")
        self.due = DayField("", lambda words: read_day(words, self._today), "next Friday")
        self.of_courtesy = Field("When", self.service)
        self.of_building = Field("Who sees to it", self.owner), Field("By when", self.due)
        self.keep = Button("Keep it", ButtonKind.PRIMARY)
        self.keep.setDefault(True)
        self._lay_out()
        self._begin()
        self.ways.changed.connect(self._ask)
        self.keep.clicked.connect(self._keep)
        background.read(members, then=self._offer_members)
        background.read(service_names, then=self._offer_services)

    def way(self) -> Became | None:
        """Give what was chosen; None where nothing is."""
        return WAYS.get(self.ways.value())

    def _begin(self) -> None:
        chosen = self._entry.became or Became.COURTESY
        self.ways.choose(next(words for words, way in WAYS.items() if way is chosen))
        self.words.setText(self._entry.words or self._entry.idea)
        self.due.show_day(self._entry.due or self._today + A_WEEK)
        self._ask()

    def _ask(self) -> None:
        way = self.way()
        self.line.accept()
        self.about.setText(ABOUT[way] if way else "With nothing chosen it waits to be decided.")
        self.line.setVisible(way is not None)
        self.keep.setEnabled(way is not None)
        self.of_courtesy.setVisible(way is Became.COURTESY)
        for field in self.of_building:
            field.setVisible(way is Became.TO_BUILD)
        if way is Became.LET_GO and self.words.text() == self._entry.idea:
            self.words.clear()  # an idea is no reason against itself

    def _keep(self) -> None:
        way = self.way()
        if way is None:
            return
        for field in (self.line, *self.of_building):
            field.accept()
        more: dict[Became, dict[str, Any]] = {
            Became.COURTESY: {"service": self.service.value()},
            Became.TO_BUILD: {"owner": self.owner.value(), "due": self.due.day()},
        }
        said = self._entry.id, self.words.text()
        self._background.write(ACTIONS[way], *said, then=self._has_kept, failed=self._ask_again, **more.get(way, {}))

    def _ask_again(self, sentence: str) -> None:
        field = self.line
        if self.words.text().strip() and self.way() is Became.TO_BUILD:
            whom, when = self.of_building
            field = whom if self.owner.value() is None else when
        field.complain(sentence)
        field.setFocus()

    def _has_kept(self, _: None) -> None:
        self.told.emit(f"Kept: {self.words.text().strip()}")
        self.accept()

    def _offer_members(self, colleagues: Sequence[Member]) -> None:
        for one in colleagues:
            self.owner.addItem(one.name, one.id)
        serving = next((one.id for one in colleagues if one.name == self._entry.owner), self._background.counter.by)
        self.owner.choose(serving)

    def _offer_services(self, services: Sequence[str]) -> None:
        for service in services:
            self.service.addItem(f"After {service}", service)

    def _lay_out(self) -> None:
        said = f"{self._entry.place}: {self._entry.felt}"
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel(TITLE, size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(PlainLabel(said, ink="ink-2", wrap=True))
        for part in (self.ways, self.about, self.line, self.of_courtesy):
            self.content.addWidget(part)
        self.content.addLayout(side_by_side(*self.of_building))
        self.content.addLayout(self.foot(self.keep))
        self.words.setFocus()
