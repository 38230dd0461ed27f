"""The dialogs and long tasks that can be opened from anywhere in the window."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.beginning import begin
from desktop_app.closing.rules import Through
from desktop_app.customers.queries import CustomerCard, card
from desktop_app.foundation import settings
from desktop_app.foundation.apart import alone
from desktop_app.reminders.queries import one
from desktop_app.staff.queries import TimeAway
from desktop_app.window.background import Background
from desktop_app.window.long_work import LongWork
from desktop_app.window.notice import Notice

if TYPE_CHECKING:  # these are imported when somebody opens them
    from desktop_app.handover.pages import PageOf
    from desktop_app.keeping.close import Closed
    from desktop_app.recovery.rules import LetterWay
    from desktop_app.screens.first_start import Beginning, FirstStart

SORRY = "sorry"  # the letter that apologises


class Doors(QObject):
    """Opens what lies over the window.

    `opened` carries whose card is wanted, `begun` who serves in a new shop, `told` a line for a notice with Undo.
    """

    opened = Signal(int)
    told = Signal(str)
    begun = Signal(object)

    def __init__(self, window: QWidget, background: Background, long_work: LongWork) -> None:
        super().__init__(window)
        self._window, self._background, self._long_work = window, background, long_work
        self.first_start: FirstStart | None = None

    def add_customer(self, name: str) -> None:
        """Ask for a new customer, beginning with this name."""
        self._ask(name=name)

    def edit_customer(self, customer: int) -> None:
        """Let a customer's card be changed."""
        self._ask(customer=customer)

    def _ask(self, **of_whom: Any) -> None:
        from desktop_app.customers.edit_dialog import EditDialog

        dialog = EditDialog(self._window, self._background, **of_whom)
        dialog.saved.connect(self.opened)
        dialog.opened.connect(self.opened)
        dialog.open()

    def compose(self, customer: int, reminder: int | None = None, letter: str = "") -> None:
        """Let a message to a customer be written, for a reminder or not, beginning with the letter of this code."""
        from desktop_app.messages.compose_dialog import ComposeDialog

        dialog = ComposeDialog(self._window, self._background, customer, reminder, letter)
        dialog.told.connect(self.told)
        dialog.open()

    def compose_for(self, reminder: int) -> None:
        """Let the message be written that a reminder asks for."""
        self._background.read(one, reminder, then=lambda row: self.compose(row.customer_id, row.id))

    def write_about(self, event: int, customer: int) -> None:
        """Let a customer be written to about what happened to the shop; once it has gone out, that is decided."""
        from desktop_app.messages.compose_dialog import ComposeDialog
        from desktop_app.recovery.events.decision_actions import wrote

        dialog = ComposeDialog(self._window, self._background, customer, letter=SORRY)
        dialog.told.connect(lambda _: self._background.write(wrote, event, customer))
        dialog.told.connect(self.told)
        dialog.open()

    def make_right(self, customer: int, incident: int | None = None) -> None:
        """Let something be made right for a customer: this incident, else what waits for them, or what they tell."""
        self._background.read(card, customer, then=partial(self.make_right_for, incident=incident))

    def make_right_for(self, card: CustomerCard, incident: int | None = None) -> None:
        """Do the same for a customer whose card is at hand."""
        from desktop_app.recovery.make_right.make_right_dialog import MakeRightDialog

        dialog = MakeRightDialog(self._window, self._background, card, incident)
        dialog.told.connect(self.told)
        dialog.to_be_sent.connect(partial(self._send_words, card.id))
        dialog.open()

    def _send_words(self, customer: int, way: "LetterWay", words: str) -> None:
        """Let a letter that is kept already be looked at once more, and go out."""
        from desktop_app.messages.compose_dialog import ComposeDialog
        from desktop_app.messages.rules import BY_MAIL, PLAIN, Written
        from desktop_app.messages.tables import Way

        ways = {"Print": (Way.PRINT,), "Text": (Way.TEXT,), "Email": BY_MAIL}[way]
        written = Written(words, ways)
        dialog = ComposeDialog(self._window, self._background, customer, letter=PLAIN, written=written)
        dialog.told.connect(self.told)
        dialog.open()

    def hand_over(self, time: TimeAway) -> None:
        """Show what is handed over for a time away, to be read together and printed."""
        from desktop_app.handover.pages import hand_over

        self._tell_of(hand_over, time)

    def tell_what_happened(self, time: TimeAway) -> None:
        """Show what happened during a time away."""
        from desktop_app.handover.pages import what_happened

        self._tell_of(what_happened, time)

    def _tell_of(self, page_of: "PageOf", time: TimeAway) -> None:
        from desktop_app.handover.outline_dialog import OutlineDialog

        today = self._background.counter.clock.today()
        dialog = OutlineDialog(self._window, self._long_work, page_of, time, today)
        dialog.opened.connect(self.opened)
        dialog.open()

    def praise(self) -> None:
        """Let colleagues be thanked for what they did, and the stories of it be told."""
        from desktop_app.praise.book_dialog import PraiseBook

        dialog = PraiseBook(self._window, self._background)
        dialog.told.connect(self.told)
        dialog.open()

    def diary(self) -> None:
        """Let it be written what it is like to be served, and become a door."""
        from desktop_app.diary.diary_dialog import DiaryDialog

        dialog = DiaryDialog(self._window, self._background)
        dialog.told.connect(self.told)
        dialog.open()

    def practise(self) -> None:
        """Let somebody practise, in a sample shop of this shop's trade."""
        self._background.read(settings.read, settings.TRADE, then=self._practise_as)

    def _practise_as(self, trade: str) -> None:
        from desktop_app.practice.practice_dialog import PracticeDialog
        from desktop_app.rehearsal import rehearse

        today = self._background.counter.clock.today()
        PracticeDialog(self._window, partial(self._long_work.start, alone, rehearse, trade, today)).open()

    def show_week(self) -> None:
        """Show the week on one page, to be printed."""
        from desktop_app.closing.week.week_dialog import WeekDialog

        WeekDialog(self._window, self._background, self._long_work).open()

    def look_back(self, customer: int) -> None:
        """Let the shop learn from a customer who stayed away or asked us to stop."""
        from desktop_app.closing.loss.loss_dialog import LossDialog

        dialog = LossDialog(self._window, self._background, customer)
        dialog.told.connect(self.told)
        dialog.open()

    def bring_in(self, file: Path | None = None) -> None:
        """Let a file from another system be brought in; without one it is asked for."""
        from desktop_app.exchange.import_dialog import ImportDialog

        dialog = ImportDialog(self._window, self._background, self._long_work)
        dialog.open()
        if file:
            dialog.take(file)

    def close_day(self, through: Through, notice: Notice) -> None:
        """Close a day as it was gone through, and back the file up; `notice` says what came of it."""
        from desktop_app.keeping.close import close_the_day

        counter = self._background.counter
        again = partial(self.close_day, through, notice)
        closing = partial(close_the_day, counter, through.looked_at, through.day, through.known)
        job = self._long_work.start(lambda _: closing())
        job.finished.connect(lambda closed: self._say_closed(closed, notice))
        job.failed.connect(lambda sentence: notice.bad(sentence, again))

    def _say_closed(self, closed: "Closed", notice: Notice) -> None:
        self._background.look_elsewhere()
        if closed.trouble:
            notice.bad(f"The day is closed. {closed.trouble}")
        else:
            notice.done(f"The day is closed, and backed up to {closed.backup}.")

    def greet(self) -> None:
        """Show the first start over the window, until it is known how to begin."""
        from desktop_app.screens.first_start import FirstStart

        self.first_start = FirstStart()
        self.first_start.begun.connect(self._begin)
        self.first_start.file_chosen.connect(self._begin_with)
        self.first_start.sample_wanted.connect(self._look_around)
        self.first_start.lie_over(self._window)

    def _begin(self, beginning: "Beginning") -> None:
        self._background.write(begin, beginning.trade, beginning.staff, then=self._begun)

    def _begin_with(self, file: Path) -> None:
        """Begin with the customers in a file."""
        if self.first_start:
            self._begin(self.first_start.beginning())
        self.bring_in(file)

    def _begun(self, member: int | None) -> None:
        if self.first_start:
            self.first_start.deleteLater()
            self.first_start.hide()
            self.first_start = None
        self.begun.emit(member)

    def _look_around(self) -> None:
        """Open the sample shop as a program of its own and leave this one as it was."""
        started, _ = QProcess.startDetached(sys.executable, [str(Path(sys.argv[0]).resolve()), "--sample"])
        if started:
            self._window.close()
