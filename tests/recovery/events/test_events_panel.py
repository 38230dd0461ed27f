"""The page on which those something touched are decided about, one after the other."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.events.decision_actions import wrote
from desktop_app.recovery.events.event_dialog import EventDialog
from desktop_app.recovery.events.events_panel import EventsPanel
from desktop_app.recovery.events.moment_field import WHAT_DAY, WHAT_HOUR
from desktop_app.recovery.events.queries import events, roll
from desktop_app.recovery.events.tables import EventKind
from desktop_app.recovery.events.typed import near_day, span_of
from desktop_app.recovery.queries import incidents
from desktop_app.reminders.queries import due
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import arrive, buy
from desktop_app.window.popup import Popup
from tests.recovery.events.conftest import FRIDAY, at

ANN, BEN, CAT = 1, 2, 3


class Desk:
    """Somebody before the page."""

    def __init__(self, background, qtbot):
        self.background, self.qtbot = background, qtbot
        for name in ("Ann Archer", "Ben Bell", "Cat Cole"):
            background.write(add, CustomerDraft(name))
        background.write(ensure_member, "Kim")
        for customer in (ANN, BEN):
            background.write(arrive, customer)
        self.window = QWidget()
        self.window.resize(1100, 700)
        qtbot.addWidget(self.window)
        self.panel = EventsPanel(background, self.window)
        self.panel.resize(1100, 700)
        self.told, self.to_write, self.to_make_right = [], [], []
        self.panel.told.connect(self.told.append)
        self.panel.write_wanted.connect(lambda *ids: self.to_write.append(ids))
        self.panel.make_right_wanted.connect(lambda *ids: self.to_make_right.append(ids))
        self.window.show()
        self.panel.open()
        self.asks(events)

    def asks(self, query, *args):
        answers = []
        self.background.read(query, *args, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def does(self, action, *args, **options):
        results = []
        self.background.write(action, *args, then=results.append, **options)
        self.qtbot.waitUntil(lambda: bool(results))
        return results[0]

    def opens(self):
        self.panel.happened.click()
        return self.window.findChild(EventDialog)

    def records(self, words="Card machine down", first="14:00", last="15:30"):
        dialog = self.opens()
        QTest.keyClicks(dialog.words, words)
        QTest.keyClicks(dialog.first.hour, first)
        QTest.keyClicks(dialog.last.hour, last)
        QTest.keyClick(dialog.last.hour, Qt.Key.Key_Return)
        self.sees(words)
        return self.asks(events)[0].id

    def sees(self, heading):
        self.qtbot.waitUntil(lambda: self.panel.affected.heading.text() == heading)

    def tallies(self, words):
        self.qtbot.waitUntil(lambda: words in self.panel.affected.tally.text())

    def listed(self):
        rows = self.panel.affected.list.rows
        return [rows.record(number).words for number in range(rows.rowCount())]

    def row(self):
        return self.panel.affected.list.entry().words


@pytest.fixture
def desk(background, qtbot):
    return Desk(background, qtbot)


def test_what_is_recorded_lists_whom_it_touched(desk):
    desk.records()
    assert desk.listed() == ["Ann Archer", "Ben Bell"]
    assert desk.panel.affected.tally.text() == "It touched 2 people. 2 wait for a decision."
    assert desk.told == ["Kept: what happened to the shop."]


def test_one_is_decided_and_the_next_stands_ready(desk, clock):
    event = desk.records()
    panel = desk.panel.affected
    assert desk.row() == "Ann Archer"
    panel.ring.click()
    desk.tallies("1 waits for a decision")
    assert (desk.row(), desk.told[-1]) == ("Ben Bell", "To ring today: Ann Archer.")
    assert [row.customer_id for row in desk.asks(due)] == [ANN]
    assert [row.decision is None for row in desk.asks(roll, event, clock).rows] == [True, False]
    assert desk.window.focusWidget() is panel.list


def test_nothing_needed_asks_why_and_keeps_it(desk):
    desk.records()
    desk.panel.affected.nothing.click()
    (popup,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, Popup))
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert popup.field.complaint == "A few words will do."
    QTest.keyClicks(popup.field.control, "she paid cash")
    QTest.keyClick(popup.field.control, Qt.Key.Key_Return)
    desk.tallies("1 waits for a decision")
    desk.panel.affected.list.go_to(ANN)
    assert desk.panel.affected.why.text().startswith("Ann Archer: Nothing needed: she paid cash, on 27 Nov")


def test_making_it_right_keeps_an_incident_and_asks_for_the_dialog(desk):
    desk.records()
    desk.panel.affected.make_right.click()
    desk.qtbot.waitUntil(lambda: bool(desk.to_make_right))
    (waiting,) = desk.asks(incidents)
    assert desk.to_make_right == [(ANN, waiting.id)]
    assert (waiting.text, waiting.noticed) == ("Card machine down", True)


def test_writing_is_decided_by_whoever_writes(desk):
    event = desk.records()
    desk.panel.affected.write.click()
    assert desk.to_write == [(event, ANN)]
    desk.tallies("2 wait for a decision")
    desk.does(lambda act: wrote(act, event, ANN) or True)
    desk.tallies("1 waits for a decision")


def test_what_was_decided_can_be_decided_anew(desk):
    desk.records()
    desk.panel.affected.ring.click()
    desk.tallies("1 waits for a decision")
    desk.panel.affected.list.go_to(ANN)
    assert [button.isVisible() for button in (desk.panel.affected.again, desk.panel.affected.ring)] == [True, False]
    desk.panel.affected.again.click()
    desk.tallies("2 wait for a decision")
    assert desk.asks(due) == ()


def test_a_product_that_failed_twice_leads_to_those_who_bought_it(desk):
    for customer in (ANN, BEN, CAT):
        desk.does(buy, customer, "Curl serum")
    for customer in (ANN, BEN):
        desk.does(open_incident, customer, "the curl serum leaks")
    panel = desk.panel
    desk.qtbot.waitUntil(lambda: panel.list.rows.row_of("Curl serum") is not None)
    panel.list.go_to("Curl serum")
    assert panel.failing.line.text().startswith("Failed 2 times · 1 other person bought it since 27 Nov")
    panel.failing.step.click()
    dialog = desk.window.findChild(EventDialog)
    assert (dialog.whom.value(), dialog.product.text()) == (EventKind.PRODUCT, "Curl serum")
    dialog.keep.click()
    desk.sees("Curl serum failed 2 times")
    assert sorted(desk.listed()) == ["Ann Archer", "Ben Bell", "Cat Cole"]
    desk.qtbot.waitUntil(lambda: panel.list.rows.row_of("Curl serum") is None)


def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_kept(desk):
    dialog = desk.opens()
    dialog.keep.click()
    desk.qtbot.waitUntil(lambda: dialog.what.complaint == "What happened to the shop? A few words will do.")
    QTest.keyClicks(dialog.words, "water off")
    QTest.keyClicks(dialog.first.hour, "nine-ish")
    dialog.keep.click()
    assert dialog.first.complaint == WHAT_HOUR
    dialog.first.hour.setText("15:00")
    dialog.last.hour.setText("14:00")
    dialog.keep.click()
    desk.qtbot.waitUntil(lambda: dialog.last.complaint == "It cannot have ended before it began.")
    dialog.whom.choose(EventKind.PRODUCT)
    dialog.last.hour.setText("16:00")
    dialog.product.setText("Serun")
    dialog.keep.click()
    desk.qtbot.waitUntil(lambda: "Nobody bought “Serun”" in dialog.product_field.complaint)
    dialog.last.day.line.setText("")
    QTest.keyClicks(dialog.last.day.line, "whenever")
    QTest.keyClick(dialog.last.day.line, Qt.Key.Key_Return)
    assert dialog.last.complaint == WHAT_DAY
    assert desk.asks(events) == ()


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", FRIDAY),
        ("yesterday", dt.date(2026, 11, 26)),
        ("tomorrow", dt.date(2026, 11, 28)),
        ("Tuesday", dt.date(2026, 11, 24)),
        ("Saturday", dt.date(2026, 11, 21)),
        ("Friday", FRIDAY),
        ("24 Nov", dt.date(2026, 11, 24)),
        ("3 Dec", dt.date(2026, 12, 3)),
        ("2026-11-02", dt.date(2026, 11, 2)),
        ("2 Nov 2027", dt.date(2027, 11, 2)),
        ("next Friday", dt.date(2026, 12, 4)),
        ("Christmas", dt.date(2026, 12, 25)),
        ("soon", None),
    ],
)
def test_a_day_is_read_as_it_is_said_of_what_happened(words, day):
    assert near_day(words, FRIDAY) == day


def test_without_hours_the_whole_of_the_shops_days_counts(clock):
    span = span_of(FRIDAY, None, FRIDAY, dt.time(1, 30), clock)
    assert (span.first, span.last) == (at(4), at(1, 30, FRIDAY + dt.timedelta(days=1)))
    assert span_of(FRIDAY, None, FRIDAY, None, clock).last < at(4, day=FRIDAY + dt.timedelta(days=1))
