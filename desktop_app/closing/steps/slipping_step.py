"""The fourth step: who slips away, and one small personal gesture for each."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from desktop_app.closing.gesture_rules import reworded
from desktop_app.closing.loss.gone_queries import Gone
from desktop_app.closing.queries import Review
from desktop_app.closing.rules import Part
from desktop_app.closing.slipping_actions import set_gesture, set_gestures
from desktop_app.closing.slipping_queries import Slipping
from desktop_app.closing.steps.deed import Deed
from desktop_app.closing.steps.gone_menu import ask_on_whom
from desktop_app.closing.steps.slipping_columns import ColumnTitles
from desktop_app.closing.steps.slipping_delegate import SlippingDelegate
from desktop_app.closing.steps.slipping_line import SlippingLine
from desktop_app.closing.steps.slipping_list import SlippingList
from desktop_app.closing.steps.step import Step
from desktop_app.closing.steps.who_menu import ask_who
from desktop_app.staff.queries import Member, members
from desktop_app.window.background import Background
from desktop_app.window.list_view import ListView

SET_REST = "Set the others"
REWORD = "Other words"
LOOK_BACK = "Look back"


class SlippingStep(Step):
    """Nobody is written off: each has a gesture proposed, which is changed, given to a colleague, and set.

    `look_back_wanted` carries somebody who went, from whom the shop is to learn.
    """

    part = Part.SLIPPING
    subtitle = "Nobody is written off: pick one small thing for each."
    nothing = "Everybody comes as usual, or is in good hands."
    look_back_wanted = Signal(int)

    def __init__(self, background: Background) -> None:
        self._page: Review | None = None
        self._changed: dict[int, SlippingLine] = {}
        self._titles = ColumnTitles()
        super().__init__(background)

    def deeds(self) -> Sequence[Deed]:
        """To set the gesture as it stands, in other words, by somebody else; or all that are left."""
        return (
            Deed("Set it", "S", lambda line, _: self._set(line)),
            Deed(REWORD, "E", self._reword, asks="What to do for them. Begin with Ring, Text, E-mail or Card"),
            Deed("Who", "W", lambda line, _: self._ask_who(line)),
            Deed(SET_REST, "A", lambda *_: self._set_rest()),
            Deed(LOOK_BACK, "L", lambda line, _: self._look_back(line), always=True),
            Deed("Open card", "O", self.open_card),
        )

    def new_list(self, name: str) -> ListView:
        """A list whose last column can be tapped."""
        made = SlippingList(name)
        made.who_wanted.connect(self._ask_who)
        return made

    def delegate(self) -> QStyledItemDelegate:
        """Five columns."""
        return SlippingDelegate(self)

    def head(self) -> QWidget:
        """Their names."""
        return self._titles

    def show_review(self, page: Review) -> None:
        """What was changed and not set yet stays as it was changed, for as long as the day is the same."""
        if self._page is not None and self._page.day != page.day:
            self._changed.clear()
        self._page = page
        super().show_review(page)
        self._titles.setVisible(bool(page.slipping.tonight))
        self.about.setText(_about(page))
        rest, waiting = self.bar.buttons[SET_REST], self.waiting()
        all_of_them = waiting == len(page.slipping.tonight)
        rest.say(f"Set {'all' if all_of_them else 'the other'} {waiting}  A")
        rest.setVisible(waiting > 1)
        self.bar.buttons[LOOK_BACK].setVisible(bool(page.gone or page.slipping.tonight))

    def lines(self, page: Review) -> Sequence[SlippingLine]:
        """Those of tonight."""
        return [self._line(row, page.day) for row in page.slipping.tonight]

    def summary(self, page: Review) -> str:
        """How many are set, and on how many somebody looked back."""
        done = sum(row.set is not None for row in page.slipping.tonight)
        words = (f"{done} set" if done else "", f"{len(page.learned)} looked back on" if page.learned else "")
        return " · ".join(filter(None, words)) or "Never write anyone off"

    def begin_with(self, deed: Deed, line: SlippingLine) -> str:
        """The gesture as it stands."""
        return line.text

    def _line(self, row: Slipping, today: dt.date) -> SlippingLine:
        if row.set is not None:
            staff = Member(row.set.staff, row.set.staff_name) if row.set.staff is not None else None
            return SlippingLine(row, today, row.set.text, row.set.channel, staff)
        changed = self._changed.get(row.customer_id)
        if changed is not None:
            return replace(changed, row=row)
        return SlippingLine(row, today, row.proposal.text, row.proposal.channel, row.served_by)

    def _change(self, line: SlippingLine) -> None:
        self._changed[line.id] = line
        if self._page is not None:
            self.show_review(self._page)

    def _reword(self, line: SlippingLine, words: str) -> None:
        self.end_asking()
        if not line.settled:
            text, channel = reworded(words, line.channel)
            self._change(replace(line, text=text, channel=channel))

    def _set(self, line: SlippingLine) -> None:
        if not line.settled:
            self.write(set_gesture, line.gesture())

    def _set_rest(self) -> None:
        shown = (self.model.record(row) for row in range(self.model.rowCount()))
        self.write(set_gestures, [line.gesture() for line in shown if not line.settled])

    def _ask_who(self, line: SlippingLine) -> None:
        if not line.settled:
            self.background.read(members, then=lambda found: self._offer(line, found))

    def _look_back(self, line: SlippingLine | None) -> None:
        """Ask on whom: the one at hand, or somebody who went lately; where there is but one, on them."""
        here = [Gone(line.customer, line.who, line.today, line.row.words)] if line else []
        others = self._page.gone if self._page else ()
        gone = [*here, *(one for one in others if line is None or one.customer_id != line.customer)]
        if len(gone) == 1:
            self.look_back_wanted.emit(gone[0].customer_id)
        elif gone:
            button = self.bar.buttons[LOOK_BACK]
            ask_on_whom(button, button.rect().bottomLeft(), gone, self.look_back_wanted.emit)

    def _offer(self, line: SlippingLine, found: Sequence[Member]) -> None:
        row = self.list.visualRect(self.list.currentIndex())
        ask_who(self.list, row.bottomRight(), found, lambda member: self._change(replace(line, staff=member)))


def _about(page: Review) -> str:
    gone = len(page.gone)
    lately = f" {gone} went lately: look back, so that the shop learns from it." if gone else ""
    return f"{_slipping_words(page)}{lately}"


def _slipping_words(page: Review) -> str:
    tonight, every = len(page.slipping.tonight), page.slipping.all
    if not every:
        return SlippingStep.subtitle
    if every == 1:
        return "One regular is past their rhythm. Nobody is written off: pick one small thing."
    who = f"{tonight} of {every} regulars" if every > tonight else f"{every} regulars"
    return f"{who} past their rhythm. Nobody is written off: pick one small thing for each."
