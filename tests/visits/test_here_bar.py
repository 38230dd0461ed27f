"""Arriving, being served and leaving, at the window."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.customers.tables import Pronoun
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.undo import undo_latest
from desktop_app.playbooks.packs.pack_file import starter_pack
from desktop_app.staff.actions import ensure_member
from desktop_app.visits import actions
from desktop_app.visits.arrive_panel import ArrivePanel
from desktop_app.visits.courtesy_actions import take_up
from desktop_app.visits.finish_panel import FinishPanel
from desktop_app.visits.goodbye import Afterwards, Coming
from desktop_app.visits.here_bar import HereBar
from desktop_app.visits.queries import concerns, here_now, last_visit, open_visit
from desktop_app.visits.rules import Trade
from desktop_app.visits.serving_menu import ServingMenu
from desktop_app.visits.tables import CueKind, Noted, Purchase, RitualDone, Visit
from desktop_app.window.label import PlainLabel
from tests.visits.conftest import welcome


def keep_promise(act, customer, visit, text, day):
    act.record("promise.kept_for_test", customer=customer, subject=visit, text=f"{text} by {day}")


def hear(act, customer, text, visit):
    act.record("dislike.heard_for_test", customer=customer, subject=visit, text=text)


def read_day(words):
    return dt.date(2026, 12, 4) if words == "next Friday" else None


def foresee(customer, said, today):
    called = tuple(Coming(service, f"Call tomorrow: How is the {service}?") for service in said.services)
    asked = (Coming("asked", f"Call tomorrow: {said.concern}"),) if said.concern else ()
    return (*called, *asked)


class Desk:
    """A bar with Elena's card open, and what a person at the counter does with it."""

    def __init__(self, background, qtbot, do, ask):
        self.background, self.qtbot, self.do, self.ask = background, qtbot, do, ask
        do(take_up, starter_pack(Trade.SALON).courtesies)
        self.elena = do(welcome, "Elena Marsh", call="El", pronoun=Pronoun.SHE)
        self.kim = background.counter.by = do(ensure_member, "Kim")
        self.bar = HereBar(background, Afterwards(keep_promise, read_day, foresee, hear, lambda _: None))

    def look(self):
        """Wait until everything asked for has come back."""
        self.ask(here_now)

    def welcome(self, *services):
        self.do(actions.arrive, self.elena, services=services)
        self.look()

    def open(self, kind):
        self.bar.step.click()
        self.look()
        return self.bar.findChildren(kind)[-1]

    def saves(self):
        return self.qtbot.waitSignal(self.background.changed)

    def here(self):
        return self.ask(open_visit, self.elena)


@pytest.fixture
def desk(background, qtbot, do, ask, shop_window):
    desk = Desk(background, qtbot, do, ask)
    column = QVBoxLayout(shop_window)
    column.addWidget(desk.bar)
    column.addWidget(desk.bar.chips)
    desk.bar.show_customer(desk.elena)
    desk.look()
    return desk


def test_who_is_not_here_can_arrive(desk):
    assert desk.bar.line.words == "Not here now"
    assert not desk.bar.line.isEnabled()
    assert desk.bar.step.words == "Arrive"
    assert not desk.bar.chips.isVisible()


def test_enter_accepts_the_welcome_at_once(desk):
    sheet = desk.open(ArrivePanel)
    with desk.saves():
        desk.qtbot.keyClick(sheet.hope, Qt.Key.Key_Return)
    desk.look()
    assert desk.bar.line.words == "Here now · With Kim · since 14:05"
    assert desk.bar.step.words == "Finish visit"


def test_what_is_said_at_the_welcome_is_kept(desk):
    sheet = desk.open(ArrivePanel)
    desk.qtbot.keyClicks(sheet.hope, "ready for the audition")
    sheet.mood.choose(6)
    sheet.services.pill("Cut & colour").click()
    sheet.services.other.setText("Plaits")
    with desk.saves():
        sheet.step.click()
    here = desk.here()
    assert (here.hope, here.mood_in, here.services) == ("ready for the audition", 6, ("Cut & colour", "Plaits"))
    assert desk.bar.line.words == "Here now · Cut & colour, Plaits with Kim · since 14:05"


def test_escape_leaves_without_arriving(desk):
    sheet = desk.open(ArrivePanel)
    desk.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert desk.ask(here_now) == ()


def test_enter_accepts_the_goodbye_with_nothing_said(desk):
    desk.welcome("Cut & colour")
    sheet = desk.open(FinishPanel)
    with desk.saves():
        desk.qtbot.keyClick(sheet.later_part.concern, Qt.Key.Key_Return)
    past = desk.ask(last_visit, desk.elena)
    assert (past.services, past.server_name, past.mood_out) == (("Cut & colour",), "Kim", None)
    assert desk.bar.step.words == "Arrive"


def test_all_that_is_said_at_the_goodbye_is_kept_in_one_act(desk):
    desk.welcome("Cut")
    sheet = desk.open(FinishPanel)
    sheet.done_part.services.pill("Blow-dry").click()
    sheet.done_part.rituals.box(1).click()
    later = sheet.later_part
    later.mood.choose(9)
    later.impression.setText("laughing at the door")
    later.concern.setText("will it sit like this at home?")
    later.act_now.setText("showed her the hand mirror")
    later.promise.words.setText("Ring about the new shade")
    later.promise.day.line.setFocus()
    later.promise.day.line.selectAll()
    desk.qtbot.keyClicks(later.promise.day.line, "next Friday")
    later.purchase.what.setText("Shampoo refill")
    later.purchase.price.setText("18")
    sheet.nothing_new.click()
    with desk.saves() as announced:
        desk.qtbot.keyClick(sheet.later_part.impression, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert {"visit.finished", "visit.concern", "purchase.made", "promise.kept_for_test"} <= announced.args[0].kinds
    past = desk.ask(last_visit, desk.elena)
    assert (past.services, past.mood_out, past.last_impression) == (("Cut", "Blow-dry"), 9, "laughing at the door")
    assert [(row.text, row.act) for row in desk.ask(concerns, desk.elena)] == [
        ("will it sit like this at home?", "showed her the hand mirror")
    ]
    assert desk.ask(lambda: Purchase.get().amount) == 1800
    assert desk.ask(lambda: Purchase.get().visit_id) == past.visit
    assert desk.ask(lambda: RitualDone.get().ritual_id) == 1
    assert desk.ask(lambda: Visit.get().noted) is Noted.NOTHING_NEW
    desk.do(undo_latest)
    assert desk.here().services == ("Cut",)
    assert desk.ask(lambda: Purchase.select().count()) == 0


def test_the_question_is_asked_with_her_pronoun(desk):
    desk.welcome()
    sheet = desk.open(FinishPanel)
    assert sheet.windowTitle() == "Goodbye, El"
    assert "24 hours from now, what will most concern her?" in [
        label.text() for label in sheet.findChildren(PlainLabel)
    ]


def test_the_courtesies_follow_the_services(desk):
    desk.welcome()
    done = desk.open(FinishPanel).done_part

    def offered():
        return [box.words for box in done.rituals._boxes.values() if not box.isHidden()]

    assert "Warm towel to end with" not in offered()
    done.services.pill("Beard trim").click()
    assert offered()[0] == "Warm towel to end with"


def test_a_price_that_is_none_is_told_beside_it_and_nothing_is_saved(desk):
    desk.welcome()
    sheet = desk.open(FinishPanel)
    purchase = sheet.later_part.purchase
    purchase.what.setText("Comb")
    purchase.price.setText("12abc")
    sheet.step.click()
    assert "is not an amount" in purchase.paid.complaint
    assert desk.here() is not None
    assert sheet.isVisible()


def test_a_day_that_cannot_be_read_is_asked_for_again(desk):
    desk.welcome()
    sheet = desk.open(FinishPanel)
    promise = sheet.later_part.promise
    promise.words.setText("Ring")
    promise.day.line.selectAll()
    desk.qtbot.keyClicks(promise.day.line, "when pigs fly")
    desk.qtbot.keyClick(promise.day.line, Qt.Key.Key_Return)
    assert "next Friday" in promise.by.complaint
    assert desk.here() is not None


def test_typed_words_survive_a_failed_save_and_are_saved_once_by_the_next(desk):
    desk.welcome()
    sheet = desk.open(FinishPanel)
    sheet.later_part.act_now.setText("showed her the mirror")
    sheet.step.click()
    desk.qtbot.waitUntil(lambda: "concerns them" in sheet.notice.sentence)
    assert sheet.later_part.act_now.text() == "showed her the mirror"
    sheet.later_part.concern.setText("will it last?")
    with desk.saves():
        sheet.notice.button.click()
    assert [row.act for row in desk.ask(concerns, desk.elena)] == ["showed her the mirror"]


def test_nudges_come_silently_with_the_minutes_and_go_with_a_tap(desk, clock):
    desk.welcome("Cut & colour")
    assert desk.bar.chips.nudges == []
    clock.turn(minutes=31)
    desk.bar.chips.timer.timeout.emit()
    assert [chip.words for chip in desk.bar.chips.nudges] == ["Offer a drink", "Look at the colour"]
    with desk.saves():
        desk.bar.chips.nudges[0].click()
    desk.look()
    assert [chip.words for chip in desk.bar.chips.nudges] == ["Look at the colour"]


def test_a_cue_takes_one_tap_and_shows_what_is_stored(desk):
    desk.welcome()
    chip = desk.bar.chips.cues[CueKind.COLD]
    with desk.saves():
        chip.click()
    assert desk.here().cues == {CueKind.COLD}
    assert chip.isChecked()
    with desk.saves():
        chip.click()
    desk.look()
    assert not chip.isChecked()


def test_another_may_serve_and_more_be_done_from_the_line(desk):
    desk.do(ensure_member, "Ada")
    desk.welcome("Cut")
    desk.bar.line.click()
    desk.look()
    entries = {entry.text(): entry for entry in desk.bar.findChild(ServingMenu).actions()}
    assert entries["Served by Kim"].isChecked()
    assert "Cut" not in entries
    with desk.saves():
        entries["Served by Ada"].trigger()
    with desk.saves():
        entries["Blow-dry"].trigger()
    desk.look()
    assert desk.bar.line.words == "Here now · Cut, Blow-dry with Ada · since 14:05"


def test_an_answer_about_another_customer_is_not_shown(desk):
    odile = desk.do(welcome, "Odile")
    desk.welcome()
    shown = []
    desk.bar.shown.connect(lambda at: shown.append(at.customer))
    desk.bar.show_customer(desk.elena)
    desk.bar.show_customer(odile)
    desk.look()
    assert set(shown) == {odile}
    assert desk.bar.line.words == "Not here now"


def test_with_no_card_open_nothing_is_shown(desk):
    desk.welcome()
    desk.bar.show_customer(None)
    desk.look()
    assert not desk.bar.chips.isVisible()
    desk.bar.step.click()
    assert desk.ask(here_now) != ()
    assert desk.bar.findChildren(FinishPanel) == []


def test_markup_in_a_service_is_shown_as_it_is_written(desk):
    desk.welcome("<b>Cut</b> & go")
    assert desk.bar.line.words == "Here now · <b>Cut</b> & go with Kim · since 14:05"


def follows(sheet):
    return {box.words: box.isChecked() for box in sheet.follows.boxes()}


def test_what_follows_is_filled_in_already_and_changes_with_what_is_said(desk):
    desk.welcome("Cut")
    sheet = desk.open(FinishPanel)
    desk.look()
    assert follows(sheet) == {"Call tomorrow: How is the Cut?": True}
    sheet.done_part.services.pill("Blow-dry").click()
    sheet.later_part.concern.setText("will it last?")
    desk.look()
    assert follows(sheet) == {
        "Call tomorrow: How is the Cut?": True,
        "Call tomorrow: How is the Blow-dry?": True,
        "Call tomorrow: will it last?": True,
    }
    assert sheet.follows.nothing.isHidden()


def test_where_nothing_follows_that_is_said(desk):
    desk.welcome()
    sheet = desk.open(FinishPanel)
    desk.look()
    assert follows(sheet) == {}
    assert sheet.follows.nothing.text() == "Nothing follows."
    assert sheet.follows.nothing.isVisible()


def test_what_was_declined_stays_so_while_its_words_change(desk):
    desk.welcome()
    sheet = desk.open(FinishPanel)
    sheet.later_part.concern.setText("will it")
    desk.look()
    sheet.follows.boxes()[0].click()
    sheet.later_part.concern.setText("will it last?")
    desk.look()
    assert follows(sheet) == {"Call tomorrow: will it last?": False}
    assert sheet.follows.declined() == ("asked",)


def test_a_declined_follow_up_is_recorded_after_all_else(desk):
    desk.welcome("Cut")
    sheet = desk.open(FinishPanel)
    desk.look()
    sheet.follows.boxes()[0].click()
    with desk.saves():
        sheet.step.click()
    said = desk.ask(lambda: [(row.kind, row.text) for row in JournalEntry.select().order_by(JournalEntry.id.desc())])
    assert said[0] == ("visit.declined", "Cut")
