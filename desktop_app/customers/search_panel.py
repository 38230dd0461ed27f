"""The search field of the top bar, with whom it finds."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.customers.name_meanings import prepare
from desktop_app.customers.results import Results
from desktop_app.customers.search import Found, find, owner_of
from desktop_app.foundation.act import Change
from desktop_app.window.announce import announce
from desktop_app.window.background import Background
from desktop_app.window.search_field import SearchField

HINT = "Name, phone, card or anything you remember"


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a text finds."""

    asked: str
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose card it is that was scanned; None where it is nobody's."""

    code: str
    customer: int | None


def answer(asked: str) -> Answer:
    """Give whom a text finds, with the text, so that a late answer is known as such."""
    return Answer(asked, find(asked))


def owner(code: str) -> Owner:
    """Give whose card it is that was scanned."""
    return Owner(code, owner_of(code))


class SearchPanel(QWidget):
    """Finds while somebody types. `opened` carries whose card is wanted, `add_wanted` the name of somebody new.

    One question is under way at a time; what was typed meanwhile is asked next. So an old answer never takes the
    place of a newer one, and fast fingers never make the questions queue up.
    """

    opened = Signal(int)
    add_wanted = Signal(str)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Search")
        self._background = background
        self._under_way = self._again = self._prepared = False
        self._answered = ""
        self._enter_waits = False
        self._results: Results | None = None
        self.field = SearchField("Search", HINT, "Ctrl K")
        self.field.textChanged.connect(self._ask)
        self.field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        background.changed.connect(self._refresh)

    @property
    def results(self) -> Results:
        """The list under the field, made when it is first needed, over the window the field is in by then."""
        if self._results is None:
            self._results = Results(self.field)
            self._results.chosen.connect(self._open)
            self._results.add_wanted.connect(self._add)
            self.window().installEventFilter(self)
        return self._results

    def focus(self) -> None:
        """Go to the field, with what stands in it selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def open_code(self, code: str) -> None:
        """Open the card of whose code was scanned; an unknown code is searched for in the open."""
        self._background.read(owner, code, then=self._take_owner)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the list from the field; close it when the field is left; keep its place."""
        if watched is not self.field:
            if event.type() == QEvent.Type.Resize and self.results.isVisible():
                self.results.take_place()
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.results.hide()
        elif event.type() == QEvent.Type.FocusIn:
            self._get_ready()
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._take_key(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key
        if event.key() in (key.Key_Return, key.Key_Enter):
            self._enter()
        elif event.key() in (key.Key_Down, key.Key_Up) and self.results.isVisible():
            self.results.move_by(1 if event.key() == key.Key_Down else -1)
        elif event.key() == key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            return False
        return True

    def _get_ready(self) -> None:
        """Load what finding needs before the first letter is typed; ask again where something stands in the field."""
        if not self._prepared:
            self._prepared = True
            self._background.read(prepare, then=lambda _: None)
        if self._asked():
            self._ask()

    def _asked(self) -> str:
        return " ".join(self.field.text().split())

    def _ask(self) -> None:
        asked = self._asked()
        self._enter_waits = False
        if not asked:
            self._answered = ""
            self.results.hide()
        elif self._under_way:
            self._again = True
        else:
            self._under_way, self._again = True, False
            self._background.read(answer, asked, then=self._take, failed=self._fail)

    def _take(self, arrived: Answer) -> None:
        self._under_way = False
        asked, waits = self._asked(), self._enter_waits
        if self._again or arrived.asked != asked:
            self._ask()
            self._enter_waits = waits
            return
        self._answered = asked
        if not self.field.hasFocus() and not waits:
            return
        self.results.show_found(asked, arrived.found)
        announce(self.field, f"{len(arrived.found)} found" if arrived.found else "Nobody found")
        if waits:
            self._enter()

    def _fail(self, sentence: str) -> None:
        self._under_way = False
        self._background.failed.emit(sentence)

    def _enter(self) -> None:
        """Open the selected one; where the answer is still under way, as soon as it is here."""
        asked = self._asked()
        if not asked:
            return
        if self._answered != asked:
            self._enter_waits = True
            return
        chosen = self.results.current()
        if chosen:
            self._open(chosen.id)
        else:
            self._add()

    def _open(self, customer: int) -> None:
        self.field.clear()
        self.opened.emit(customer)

    def _add(self) -> None:
        name = self._asked()
        self.field.clear()
        self.add_wanted.emit(name)

    def _take_owner(self, arrived: Owner) -> None:
        if arrived.customer is not None:
            self._open(arrived.customer)
        else:
            self.focus()
            self.field.setText(arrived.code)

    def _refresh(self, change: Change) -> None:
        """Ask again where what is shown may have changed."""
        if self.results.isVisible() and change.touches("customer", "preference", "observation"):
            self._ask()
