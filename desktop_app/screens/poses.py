"""What each picture shows: the moves by which a window comes to show it, done as people do them."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desktop_app.closing.rules import Part
from desktop_app.foundation.resources import resource
from desktop_app.screens.regulars_window import RegularsWindow
from desktop_app.screens.settings_page import SettingsPage
from desktop_app.staff.queries import TimeAway
from desktop_app.window.buttons import Button
from desktop_app.window.record_model import RECORD
from desktop_app.window.scrolling import Scrolling

Move = Callable[[RegularsWindow], object]


def _searched(words: str) -> Move:
    def search(window: RegularsWindow) -> None:
        window.finding.focus()
        window.finding.field.setText(words)

    return search


def _pressed(key: Qt.Key) -> Move:
    def press(window: RegularsWindow) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(window.focusWidget(), QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    return press


def _opened(name: str) -> tuple[Move, ...]:
    return _searched(name), _pressed(Qt.Key.Key_Return)


def _noticed(words: str) -> Move:
    def notice(window: RegularsWindow) -> None:
        window.counter.capture.focus()
        window.counter.capture.field.line.setText(words)

    return notice


def _writing(letter: str) -> Move:
    def write(window: RegularsWindow) -> None:
        if window.counter.customer is not None:
            window.doors.compose(window.counter.customer, letter=letter)

    return write


def _stained(window: RegularsWindow) -> None:
    from desktop_app.recovery.make_right.make_right_dialog import MakeRightDialog  # as it is when somebody opens it

    dialog = window.findChild(MakeRightDialog)
    if dialog:
        next(pill for pill in dialog.form.happened.kinds.pills if pill.words == "Stained or damaged").click()


def _posted(window: RegularsWindow) -> None:
    from desktop_app.recovery.make_right.make_right_dialog import MakeRightDialog  # as it is when somebody opens it

    dialog = window.findChild(MakeRightDialog)
    if dialog:
        dialog.form.manner.post.click()
        dialog.form.manner.line.setText("12 Mill Lane, Bath BA1 2QA")


def _asked_about_a_gap(window: RegularsWindow) -> None:
    from desktop_app.praise.book_dialog import PraiseBook  # as it is when somebody opens it

    book = window.findChild(PraiseBook)
    if book:
        next(row for row in book.rows if not row.gap_line.isHidden()).gap.click()


def _asked_for_a_door(window: RegularsWindow) -> None:
    from desktop_app.diary.diary_dialog import DiaryDialog  # as it is when somebody opens it

    book = window.findChild(DiaryDialog)
    if book:
        book.rows[1].door.click()


def _practised(window: RegularsWindow) -> None:
    from desktop_app.practice.practice_dialog import PracticeDialog  # as it is when somebody opens it

    sheet = window.findChild(PracticeDialog)
    if sheet:
        sheet.go_on.click()
        sheet.choose(1)


def _looking_back(window: RegularsWindow) -> None:
    if window.counter.customer is not None:
        window.doors.look_back(window.counter.customer)


def _choose_theme(window: RegularsWindow) -> None:
    _choose(window.places.pain_points.themes, lambda row: getattr(row, "words", "") == "The step in the rain")


def _choose_question(window: RegularsWindow) -> None:
    _choose(window.places.pain_points.themes, lambda row: getattr(row, "note", "").startswith("3 of 6"))


def _machine_down(window: RegularsWindow) -> None:
    from desktop_app.recovery.events.event_dialog import EventDialog  # as it is when somebody opens it

    window.places.recovery.events.record()
    dialog = window.findChild(EventDialog)
    if dialog:
        dialog.words.setText("Card machine down")
        dialog.first.hour.setText("13:00")
        dialog.last.hour.setText("14:10")
        dialog.keep.click()


def _shown(page: str) -> Move:
    return lambda window: window.show_page(page)


def _scrolled_to(part: Callable[[SettingsPage], QWidget]) -> Move:
    def scroll(window: RegularsWindow) -> None:
        for area in window.places.settings.findChildren(Scrolling):
            area.ensureWidgetVisible(part(window.places.settings))

    return scroll


def _turned_to(part: str) -> Move:
    def turn(window: RegularsWindow) -> None:
        tabs = window.places.recovery.tabs
        next(button for button in tabs.buttons.values() if button.words == part).click()

    return turn


def _insight(page: str) -> tuple[Move, ...]:
    return _shown("insights"), lambda window: window.places.insights.go_to(page)


def _opened_people(window: RegularsWindow) -> None:
    doors = window.places.insights.figures.doors.itemAt(0)
    door = doors.widget() if doors else None
    if isinstance(door, Button):
        door.click()


def _looked_at(part: Part) -> Move:
    return lambda window: window.places.close.go_to(part)


def _made_narrow(window: RegularsWindow) -> None:
    window.resize(window.minimumWidth(), window.height())


def _choose(rows: QAbstractItemView, is_wanted: Callable[[object], bool]) -> None:
    found = (rows.model().index(row, 0, QModelIndex()) for row in range(rows.model().rowCount(QModelIndex())))
    rows.setCurrentIndex(next(index for index in found if is_wanted(index.data(RECORD))))


def _choose_reminder(window: RegularsWindow) -> None:
    _choose(window.reminders.list, lambda row: getattr(row, "customer", "") == "Odile Fournier")


def _choose_follow_up(window: RegularsWindow) -> None:
    _choose(window.places.follow_ups.list, lambda row: getattr(row, "customer", "") == "Odile Fournier")


def _choose_preference(window: RegularsWindow) -> None:
    _choose(window.counter.preferences.entries, lambda row: getattr(row, "text", "") == "lavender spray")


def _away(window: RegularsWindow, first: dt.date, last: dt.date) -> TimeAway:
    """Give a time in which an owner is away."""
    owner, stands_in, *_ = window.places.settings.staff.members
    return TimeAway(0, owner.id, owner.name, first, last, passes_to=stands_in.name, decides=True)


WEEK_PAST = (dt.date(2026, 11, 18), dt.date(2026, 11, 26))  # as seen on the day of the pictures
WEEK_AHEAD = (dt.date(2026, 11, 28), dt.date(2026, 12, 6))
ELENA = _opened("Elena Marsh")
SENTENCE = "hates the draught by the door, daughter’s recital next Friday"

POSES: Mapping[str, Sequence[Move]] = {
    "counter": (*ELENA, _choose_reminder, _noticed(SENTENCE)),
    "card": ELENA,
    "nobody-open": (),
    "new-customer": _opened("Ines Duarte"),
    "not-here": _opened("Marguerite Bell"),
    "search": (_searched("mar"),),
    "search-miss": (_searched("zebedee"),),
    "preference": (*ELENA, _choose_preference),
    "add-preference": (*ELENA, lambda window: window.counter.preferences.add()),
    "finish": (*ELENA, lambda window: window.counter.here.take_step()),
    "arrive": (*_opened("Marguerite Bell"), lambda window: window.counter.here.take_step()),
    "add-reminder": (*ELENA, lambda window: window.reminders.add()),
    "on-its-way": (*ELENA, lambda window: window.deeds.send()),
    "praise": (*ELENA, lambda window: window.deeds.praise()),
    "praise-book": (_shown("close"), lambda window: window.doors.praise()),
    "diary": (_shown("close"), lambda window: window.doors.diary()),
    "diary-door": (_shown("close"), lambda window: window.doors.diary(), _asked_for_a_door),
    "practise": (lambda window: window.doors.practise(), _practised),
    "gap": (_shown("close"), lambda window: window.doors.praise(), _asked_about_a_gap),
    "dislikes": (*ELENA, lambda window: window.deeds.ask_dislikes()),
    "new-loyalty-card": (*ELENA, lambda window: window.deeds.give_card()),
    "make-it-right": (*ELENA, lambda window: window.deeds.make_right(), _stained),
    "make-it-right-by-post": (*ELENA, lambda window: window.deeds.make_right(), _stained, _posted),
    "reminder-outcome": (_choose_reminder, lambda window: window.reminders.list.ask_how_it_went()),
    "history": (*ELENA, lambda window: window.counter.timeline.open_history()),
    "take-home-card": (*ELENA, lambda window: window.counter.day_after.take_home.click()),
    "write": (*ELENA, _writing("we-miss-your-company")),
    "change-card": (*ELENA, lambda window: window.counter.header.edit()),
    "add-customer": (lambda window: window.doors.add_customer("Elena Marsh"),),
    "customers": (_shown("customers"),),
    "look-back": (*_opened("Hester Quill"), _looking_back),
    "pain-points": (_shown("pain-points"),),
    "pain-point": (_shown("pain-points"), _choose_theme),
    "questions": (_shown("pain-points"), lambda window: window.places.pain_points.asked.click()),
    "question": (_shown("pain-points"), lambda window: window.places.pain_points.asked.click(), _choose_question),
    "ask-at-goodbye": (*_opened("Nikos Galanis"), lambda window: window.counter.here.take_step()),
    "events": (_shown("recovery"), _turned_to("Events"), _machine_down),
    "event": (_shown("recovery"), _turned_to("Events"), lambda window: window.places.recovery.events.record()),
    "signals": (_shown("recovery"), _turned_to("Signals")),
    "import": (_shown("customers"), lambda window: window.doors.bring_in(resource("sample/customers.csv"))),
    "follow-ups": (_shown("follow-ups"),),
    "call": (_shown("follow-ups"), _choose_follow_up, _pressed(Qt.Key.Key_Return)),
    "recovery": (_shown("recovery"),),
    "recovery-closed": (_shown("recovery"), _turned_to("Closed")),
    "recovery-owed": (_shown("recovery"), _turned_to("Owed")),
    "recovery-ledger": (_shown("recovery"), _turned_to("Ledger")),
    "recovery-stopped": (_shown("recovery"), _turned_to("Policy stopped me")),
    "policy-stopped": (_shown("recovery"), lambda window: window.places.recovery.tell_what_stopped()),
    "line-up": (lambda window: window.places.show_line_up(ahead=False),),
    "close-reminders": (_shown("close"),),
    "close-tail-lights": (_shown("close"), _looked_at(Part.TAIL_LIGHTS)),
    "close-wrong": (_shown("close"), _looked_at(Part.WRONG)),
    "close-slipping": (_shown("close"), _looked_at(Part.SLIPPING)),
    "close-dislikes": (_shown("close"), _looked_at(Part.DISLIKES)),
    "close-praise": (_shown("close"), _looked_at(Part.PRAISE)),
    "close-tomorrow": (_shown("close"), _looked_at(Part.TOMORROW)),
    "insights": (_shown("insights"),),
    "insights-noted": _insight("Noted and used"),
    "insights-how-they-leave": _insight("How they leave"),
    "insights-right-and-wrong": _insight("Right and wrong"),
    "insights-fears": _insight("Fears before and since"),
    "insights-gave": _insight("What we gave"),
    "insights-came-again": _insight("Who came again"),
    "insights-how-often": _insight("How often people come"),
    "insights-went-on": _insight("If it went on like this"),
    "insights-one-head": _insight("What hangs on one head"),
    "insights-people": (*_insight("What hangs on one head"), _opened_people),
    "week": (_shown("insights"), lambda window: window.doors.show_week()),
    "insights-those-who-went": _insight("Those who went"),
    "playbooks": (_shown("playbooks"), lambda window: window.places.playbooks.list.choose("salon-cut-day-after")),
    "settings": (_shown("settings"),),
    "settings-reminders": (_shown("settings"), _scrolled_to(lambda page: page.reminders.plan_now)),
    "settings-allowances": (_shown("settings"), _scrolled_to(lambda page: page.allowances)),
    "settings-away": (
        _shown("settings"),
        lambda window: window.places.settings.staff.ask_when(window.places.settings.staff.members[0]),
    ),
    "hand-over": (_shown("settings"), lambda window: window.doors.hand_over(_away(window, *WEEK_AHEAD))),
    "while-away": (_shown("settings"), lambda window: window.doors.tell_what_happened(_away(window, *WEEK_PAST))),
    "first-start": (lambda window: window.doors.greet(),),
    "privacy": (*ELENA, lambda window: window.privacy.turn()),
    "drawer": (*ELENA, _made_narrow, lambda window: window.open_drawer()),
}
"""The moves of every picture, by its name; the window comes to rest after each."""
