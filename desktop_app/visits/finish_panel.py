"""The goodbye: one panel, everything optional, Enter accepts."""

import uuid

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.visits.choice_queries import Choices
from desktop_app.visits.follow_ticks import FollowTicks
from desktop_app.visits.goodbye import Afterwards, Bought, Goodbye, say_goodbye
from desktop_app.visits.goodbye_parts import DonePart, LaterPart
from desktop_app.visits.sheet import VisitSheet
from desktop_app.window.background import Background
from desktop_app.window.fields import field_of
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.surface import Hairline
from desktop_app.window.tick_box import TickBox

SHEET = QSize(976, 616)


class FinishPanel(VisitSheet):
    """Says goodbye to one customer."""

    def __init__(self, window: QWidget, background: Background, choices: Choices, afterwards: Afterwards) -> None:
        super().__init__(window, f"Goodbye, {choices.at.call}", "Finish visit", SHEET)
        self._background = background
        self._customer = choices.at.customer
        self._afterwards = afterwards
        self._uid = str(uuid.uuid4())  # one goodbye, however often it has to be tried
        self.done_part = DonePart(choices, serving=background.counter.by)
        today = background.counter.clock.today()
        self.later_part = LaterPart(choices.at.pronoun, today, afterwards, choices.concerns)
        self.done_part.services.changed.connect(self._offer_concerns)
        self._offer_concerns()
        self.follows = FollowTicks()
        self.nothing_new = TickBox("Nothing new to remember")
        self.ways.beside(self.nothing_new)
        later = _scrolling(self.later_part)
        self._bring_into_view = later.bring_into_view
        columns = QHBoxLayout()
        columns.setSpacing(3 * STEP)
        columns.addWidget(_scrolling(self.done_part), 1)
        columns.addWidget(Hairline(upright=True))
        columns.addWidget(later, 1)
        self.body.addLayout(columns, 1)
        self.body.addWidget(Hairline())
        self.body.addWidget(self.follows)
        for said in (self.done_part, self.later_part):
            said.changed.connect(self._foresee)
        self.taken.connect(self._take)
        self._foresee()
        background.read(afterwards.asks, self._customer, then=self.later_part.ask)
        self.later_part.concern.setFocus()

    def _offer_concerns(self) -> None:
        self.later_part.show_concerns(self.done_part.services.services())

    def _take(self) -> None:
        """Finish the visit with whatever was said; what cannot be read is told beside its field."""
        try:
            said = self._said()
        except Mistake:
            self._bring_into_view(field_of(self.focusWidget()))
            return
        self.saving()
        self._background.write(
            say_goodbye,
            self._customer,
            said,
            self._afterwards,
            uid=self._uid,
            then=self._finished,
            failed=self.failed,
        )

    def _said(self) -> Goodbye:
        done, later = self.done_part, self.later_part
        return Goodbye(
            services=done.services.services(),
            served_by=done.served_by(),
            rituals=done.rituals.ticked(),
            mood=later.mood.value(),
            impression=later.impression.text(),
            concern=later.concern.text(),
            act_now=later.act_now.text(),
            promised=later.promised(),
            bought=later.bought(),
            disliked=later.disliked.text().strip(),
            nothing_new=self.nothing_new.isChecked(),
            declined=self.follows.declined(),
        )

    def _foresee(self) -> None:
        """Show what follows from what is said so far."""
        today = self._background.counter.clock.today()
        foresee = self._afterwards.foresee
        self._background.read(foresee, self._customer, self._so_far(), today, then=self.follows.show_coming)

    def _so_far(self) -> Goodbye:
        done, later = self.done_part, self.later_part
        bought = later.purchase.what.text().strip()
        return Goodbye(
            services=done.services.services(),
            served_by=done.served_by(),
            mood=later.mood.value(),
            concern=later.concern.text().strip(),
            bought=Bought(bought) if bought else None,
        )

    def _finished(self, visit: int) -> None:
        self.accept()


def _scrolling(part: QWidget) -> Scrolling:
    """Let a part be longer than the sheet, and never narrower than its words."""
    area = Scrolling(part)
    area.setMinimumWidth(part.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    return area
