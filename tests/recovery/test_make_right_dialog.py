"""The dialog in which something is made right."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.queries import card
from desktop_app.foundation import settings
from desktop_app.playbooks.actions import load_pack
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.friction_dialog import FrictionDialog
from desktop_app.recovery.friction_queries import frictions
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_queries import ledger
from desktop_app.recovery.make_right.make_right_dialog import MakeRightDialog
from desktop_app.recovery.make_right.make_right_form import SAYS_WHAT_IS_MISSING
from desktop_app.recovery.make_right.manner_part import WHERE_TO
from desktop_app.recovery.make_right.remedy_row import OwnRemedy
from desktop_app.recovery.queries import incident, incidents
from desktop_app.recovery.rules import Given, LetterWay
from desktop_app.recovery.tables import Feeling, Incident, Remedy
from desktop_app.recovery.usual import Usual, UsualKind, usual_in
from desktop_app.reminders.tables import Reminder, Step
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.rules import Trade
from desktop_app.visits.tables import Visit


class Desk:
    """A window over which the dialog opens, and what a person does in it, each tap and key counted."""

    def __init__(self, background, qtbot, customer):
        self.background, self.qtbot, self.customer = background, qtbot, customer
        self.actions = 0
        self.window = QWidget()
        self.window.resize(1366, 768)
        qtbot.addWidget(self.window)
        self.window.show()

    def ask(self, query, *args):
        answers = []
        self.background.read(query, *args, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def write_down(self, action):
        done = []
        self.background.write(action, then=lambda _: done.append(True))
        self.qtbot.waitUntil(lambda: bool(done))

    def open(self, incident=None):
        """What Ctrl+M does."""
        self.actions += 1
        self.told = []
        self.dialog = MakeRightDialog(self.window, self.background, self.ask(card, self.customer), incident)
        self.dialog.told.connect(self.told.append)
        self.dialog.open()
        self.qtbot.waitUntil(lambda: bool(self.dialog.form.happened.kinds.pills))

    def tap(self, button):
        self.actions += 1
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def tap_kind(self, words):
        self.tap(next(pill for pill in self.dialog.form.happened.kinds.pills if pill.words == words))

    def row(self, remedy):
        return next(row for row in self.dialog.form.remedies.rows if row.usual.remedy is remedy)

    def own(self):
        return next(row for row in self.dialog.form.remedies.rows if isinstance(row, OwnRemedy))

    def write(self, field, words):
        field.clear()
        self.qtbot.keyClicks(field, words)

    def confirm(self):
        """What Ctrl+Enter does, until it is done."""
        self.actions += 1
        self.qtbot.keyClick(self.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.waitUntil(lambda: bool(self.told))


def _begin(act):
    """A salon where Kim works, and somebody who comes there; gives their ids."""
    settings.change(act, settings.TRADE, Trade.SALON.value)
    load_pack(act, Trade.SALON)
    return add(act, CustomerDraft("Elena Marsh")), ensure_member(act, "Kim")


@pytest.fixture
def desk(background, qtbot):
    begun = []
    background.write(_begin, then=begun.extend)
    qtbot.waitUntil(lambda: bool(begun))
    elena, background.counter.by = begun
    return Desk(background, qtbot, elena)


def test_three_actions_are_enough_from_the_key_to_done(desk):
    desk.open()
    desk.tap_kind("Stained or damaged")
    desk.confirm()
    assert desk.actions == 3
    assert [(row.words, row.amount) for row in desk.ask(ledger) if row.amount] == [
        ("Pay the cleaning", 25_00),
        ("Gift certificate", 40_00),
    ]


def test_one_tap_says_which_of_the_remedies_offered_together_they_chose(desk):
    desk.open()
    desk.tap_kind("Stained or damaged")
    which = desk.dialog.form.remedies.which.which
    assert [pill.words for pill in which.pills] == ["Pay the cleaning", "Gift certificate"]
    desk.tap(which.pills[1])
    assert desk.dialog.make.words == "Make it right · 40"
    assert "cleaned" not in desk.dialog.form.words.text()
    desk.confirm()
    assert desk.actions == 4
    assert [row.words for row in desk.ask(ledger)] == ["Apologise", "Gift certificate"]
    (row,) = desk.ask(incidents, False)
    assert [(one.words, one.amount, one.chosen) for one in desk.ask(incident, row.id).offers] == [
        ("Pay the cleaning", 25_00, False),
        ("Gift certificate", 40_00, True),
    ]


def test_what_they_chose_is_saved_for_later_and_a_second_tap_gives_them_all_again(desk):
    desk.open()
    desk.tap_kind("Stained or damaged")
    desk.tap(desk.dialog.form.remedies.which.which.pills[0])
    desk.tap(desk.dialog.later)
    desk.qtbot.waitUntil(lambda: bool(desk.told))
    desk.open()
    assert desk.dialog.make.words == "Make it right · 25"
    desk.tap(desk.dialog.form.remedies.which.which.pills[0])
    assert desk.dialog.make.words == "Make it right · 65"


def test_one_remedy_beside_an_apology_is_nothing_to_choose_from(desk):
    desk.open()
    desk.tap_kind("Overcharged")
    assert desk.dialog.form.remedies.which.isHidden()


def test_what_happened_is_kept_with_the_letter_and_how_they_feel(desk):
    desk.open()
    desk.tap_kind("Not as hoped")
    desk.tap(desk.dialog.form.happened.noticed)
    desk.tap(next(pill for pill in desk.dialog.form.happened.feelings.pills if pill.words == "Upset"))
    desk.confirm()
    (row,) = desk.ask(incidents, False)
    assert (row.kind, row.text, row.noticed, row.feeling) == ("Not as hoped", "Not as hoped", True, Feeling.UPSET)
    kept = desk.ask(incident, row.id)
    assert kept.letter.startswith("Dear Elena Marsh,\n\nYour hair did not turn out as you had hoped")
    assert "I will ring on Saturday" in kept.letter


def test_a_follow_up_is_set_for_the_next_open_day_and_nobody_is_asked_twice(desk):
    desk.open()
    desk.tap_kind("Unfriendly")
    desk.confirm()
    rows = desk.ask(lambda: [(row.text, row.due, row.due_time) for row in Reminder.select()])
    assert rows == [("Is it right again? Unfriendly", dt.date(2026, 11, 28), dt.time(10))]


def test_day_hour_and_question_of_the_follow_up_are_taken_in_words(desk):
    desk.open()
    desk.tap_kind("Stained or damaged")
    asked = desk.dialog.form.follow_up
    desk.tap(asked.change)
    for field, words in ((asked.day, "Monday"), (asked.hour, "4pm"), (asked.question, "Is the sleeve clean?")):
        desk.write(field, words)
    assert asked.tick.words == "Mon 30 Nov, 16:00: Kim asks “Is the sleeve clean?”"
    assert "I will ring on Monday" in desk.dialog.form.words.text()
    desk.confirm()
    rows = desk.ask(lambda: [(row.text, row.due, row.due_time) for row in Reminder.select()])
    assert rows == [("Is the sleeve clean?", dt.date(2026, 11, 30), dt.time(16))]


def test_a_day_that_is_none_is_asked_for_again_and_nothing_is_kept(desk):
    desk.open()
    desk.tap_kind("Unfriendly")
    asked = desk.dialog.form.follow_up
    desk.tap(asked.change)
    desk.write(asked.day, "someday")
    desk.tap(desk.dialog.make)
    assert asked.on.complaint.startswith("“someday” does not name a day to come.")
    assert desk.ask(incidents) == ()
    desk.write(asked.day, "tomorrow")
    desk.confirm()


def test_without_a_follow_up_the_playbook_asks(desk):
    desk.open()
    desk.tap_kind("Unfriendly")
    desk.tap(desk.dialog.form.follow_up.tick)
    assert "I will ring" not in desk.dialog.form.words.text()
    desk.confirm()
    assert desk.ask(lambda: [row.text for row in Reminder.select()]) == [
        "Is it right again? What went wrong: “Unfriendly”"
    ]


def test_a_remedy_of_ones_own_is_given_in_its_words(desk):
    desk.open()
    desk.write(desk.dialog.form.happened.words, "no umbrella in the rain")
    desk.write(desk.own().words, "A taxi home")
    desk.write(desk.own().cost, "12.50")
    assert desk.dialog.make.words == "Make it right · 12.50"
    desk.confirm()
    assert [(row.remedy, row.words, row.amount) for row in desk.ask(ledger) if row.amount] == [
        (Remedy.OTHER, "A taxi home", 12_50)
    ]


def _bring_home(desk, cost):
    desk.open()
    desk.write(desk.dialog.form.happened.words, "no umbrella in the rain")
    desk.write(desk.own().words, "A taxi home")
    desk.write(desk.own().cost, cost)
    desk.confirm()


def test_what_colleagues_thought_of_twice_is_a_remedy_to_tap_at_what_it_cost_last(desk):
    _bring_home(desk, "12.50")
    desk.open()
    assert "A taxi home" not in [row.usual.words for row in desk.dialog.form.remedies.rows]
    desk.dialog.reject()
    _bring_home(desk, "14")
    desk.open()
    desk.tap_kind("Unfriendly")
    assert desk.dialog.make.words == "Make it right"
    desk.tap(next(row for row in desk.dialog.form.remedies.rows if row.usual.words == "A taxi home").tick)
    assert desk.dialog.make.words == "Make it right · 14"


def test_the_meter_says_what_goes_to_them_today_and_the_cross_leaves(desk):
    desk.open()
    desk.tap_kind("Overcharged")
    allowance = desk.dialog.form.allowance
    assert (allowance.left.text(), allowance.spends.text()) == ("180 left of Kim’s 240", "60 for Elena Marsh today")
    left = []
    desk.dialog.rejected.connect(lambda: left.append(True))
    desk.tap(allowance.cross)
    assert left == [True]
    assert desk.ask(incidents) == ()


def test_passing_the_allowance_warns_in_words_and_goes_on(desk):
    desk.open()
    desk.tap_kind("Overcharged")
    desk.write(desk.row(Remedy.REFUND).cost, "300")
    assert desk.dialog.form.allowance.left.text() == "Nothing left of Kim’s 240"
    assert desk.dialog.form.allowance.says.text().startswith("That is 200 more than the 100 for one incident")
    desk.confirm()
    assert "It is kept all the same." in desk.told[0]
    assert sum(row.amount for row in desk.ask(ledger)) == 300_00


@pytest.mark.parametrize("typed", ["12abc", "1e5", "NaN", "1_000", "1.234", "1234567890"])
def test_a_cost_that_is_none_gets_a_sentence_beside_it_and_nothing_is_kept(desk, typed):
    desk.open()
    desk.tap_kind("Overcharged")
    row = desk.row(Remedy.REFUND)
    desk.write(row.cost, typed)
    desk.tap(desk.dialog.make)
    assert f"“{typed}” is not an amount" in row.cost.accessibleDescription()
    assert desk.ask(incidents) == ()
    desk.write(row.cost, "5")
    assert row.cost.accessibleDescription() == ""
    desk.confirm()


def test_what_happened_is_asked_for_where_nobody_said(desk):
    desk.open()
    desk.tap(desk.dialog.make)
    assert desk.dialog.form.happened.sentence.complaint == SAYS_WHAT_IS_MISSING


def _calls_it(desk, words):
    desk.open()
    desk.tap_kind("Something else")
    desk.write(desk.dialog.form.happened.own, words)
    desk.confirm()


def test_what_is_of_no_kind_gets_a_name_which_is_a_tap_away_once_it_was_used_twice(desk):
    _calls_it(desk, "Cold tea")
    assert [(row.kind, row.text) for row in desk.ask(incidents, False)] == [("Cold tea", "Cold tea")]
    _calls_it(desk, "Cold tea")
    desk.open()
    assert desk.dialog.form.happened.kinds.pills[0].words == "Cold tea"


def test_a_name_used_once_comes_back_with_what_was_saved_for_later(desk):
    desk.open()
    desk.tap_kind("Something else")
    desk.write(desk.dialog.form.happened.own, "Cold tea")
    desk.tap(desk.dialog.later)
    desk.qtbot.waitUntil(lambda: bool(desk.told))
    desk.open()
    assert "Cold tea" not in [pill.words for pill in desk.dialog.form.happened.kinds.pills]
    desk.confirm()
    assert [row.kind for row in desk.ask(incidents, False)] == ["Cold tea"]


def test_where_nothing_is_given_the_dialog_says_so_and_keeps_nothing(desk):
    desk.open()
    desk.tap_kind("Unfriendly")
    desk.tap(desk.row(Remedy.APOLOGISE).tick)
    desk.tap(desk.dialog.make)
    desk.qtbot.waitUntil(lambda: not desk.dialog.wrong.isHidden())
    assert desk.dialog.wrong.sentence.text() == "What would make it right? Choose at least one thing."
    assert desk.ask(incidents) == ()


def test_a_letter_somebody_wrote_in_stays_as_they_wrote_it(desk):
    desk.open()
    desk.tap_kind("Unfriendly")
    desk.dialog.form.words.letter.setPlainText("Sorry, El. <b>Kim</b>")
    desk.tap(desk.row(Remedy.CERTIFICATE).tick)
    assert desk.dialog.form.words.text() == "Sorry, El. <b>Kim</b>"


def test_what_is_saved_for_later_comes_back_as_it_was(desk):
    desk.open()
    desk.tap_kind("Unfriendly")
    desk.write(desk.row(Remedy.CERTIFICATE).cost, "30")
    desk.dialog.form.words.letter.setPlainText("Dear El")
    desk.tap(desk.dialog.later)
    desk.qtbot.waitUntil(lambda: bool(desk.told))
    desk.open()
    assert desk.dialog.form.happened.kind() == "Unfriendly"
    assert desk.dialog.make.words == "Make it right · 30"
    assert desk.dialog.form.words.text() == "Dear El"
    desk.confirm()
    assert desk.ask(incidents) == ()


def test_something_new_leaves_what_waits_as_it_is(desk):
    desk.open()
    desk.tap_kind("Unfriendly")
    desk.tap(desk.dialog.later)
    desk.qtbot.waitUntil(lambda: bool(desk.told))
    desk.open()
    desk.tap(desk.dialog.afresh)
    desk.tap_kind("Wrong item")
    desk.confirm()
    assert [row.kind for row in desk.ask(incidents)] == ["Unfriendly"]
    assert [row.kind for row in desk.ask(incidents, False)] == ["Wrong item"]


def test_it_opens_on_the_incident_that_was_asked_for(desk):
    for kind in ("Unfriendly", "Wrong item"):
        desk.open()
        if not desk.dialog.afresh.isHidden():
            desk.tap(desk.dialog.afresh)
        desk.tap_kind(kind)
        desk.tap(desk.dialog.later)
        desk.qtbot.waitUntil(lambda: bool(desk.told))
    first = desk.ask(incidents)[0]
    desk.open(first.id)
    assert desk.dialog.form.happened.kind() == "Unfriendly"
    desk.confirm()
    assert [row.kind for row in desk.ask(incidents)] == ["Wrong item"]


def test_a_letter_is_reworded_and_keeps_up_with_what_is_given(desk):
    desk.open()
    desk.tap_kind("Unfriendly")
    first = desk.dialog.form.words.text()
    desk.tap(desk.dialog.form.words.reword)
    assert desk.dialog.form.words.text() != first
    desk.tap(desk.row(Remedy.CERTIFICATE).tick)
    assert "With this comes a certificate" in desk.dialog.form.words.text()


def test_rewording_can_be_taken_back_with_what_somebody_wrote(desk):
    desk.open()
    desk.tap_kind("Unfriendly")
    desk.write(desk.dialog.form.words.letter, "Sorry, El.")
    desk.tap(desk.dialog.form.words.reword)
    desk.dialog.form.words.letter.undo()
    assert desk.dialog.form.words.text() == "Sorry, El."


def test_the_words_go_out_by_the_way_that_was_tapped_once_they_are_kept(desk):
    desk.open()
    sent = []
    desk.dialog.to_be_sent.connect(lambda *words: sent.append(words))
    desk.tap_kind("Unfriendly")
    desk.tap(next(pill for pill in desk.dialog.form.words.ways.buttons if pill.words == "Text"))
    desk.confirm()
    ((way, words),) = sent
    assert way is LetterWay.TEXT
    assert words == desk.ask(incident, desk.ask(incidents, False)[0].id).letter


def _make_waits_right(act):
    """Six people who waited were given a refund, and five of them came back the week after; today is later."""
    for number in range(6):
        customer = add(act, CustomerDraft(f"Guest {number}"))
        went_wrong = open_incident(act, customer, "no chair was free", "Waited too long")
        make_right(act, went_wrong, [Given(Remedy.REFUND, "Refund today", 5_00)])
        Incident.update(day=act.day - dt.timedelta(200)).where(Incident.id == went_wrong).execute()
        if number:
            act.insert(Visit(customer=customer, day=act.day - dt.timedelta(190), finished_at=act.now))


def test_what_helped_others_is_said_of_the_kind_that_is_chosen(desk):
    desk.write_down(_make_waits_right)
    desk.open()
    desk.tap_kind("Waited too long")
    helped = desk.dialog.form.remedies.helped
    desk.qtbot.waitUntil(helped.isVisible)
    assert helped.text() == "Refund: 5 of 6 like this came back"
    desk.tap_kind("Unfriendly")
    desk.qtbot.waitUntil(helped.isHidden)


def test_two_quick_taps_give_once(desk):
    desk.open()
    desk.tap_kind("Overcharged")
    desk.tap(desk.dialog.make)
    desk.tap(desk.dialog.make)
    desk.qtbot.waitUntil(lambda: bool(desk.told))
    assert [row.amount for row in desk.ask(ledger) if row.amount] == [60_00]


def test_all_that_is_usual_is_ticked_and_of_two_such_remedies_the_more_generous():
    small, large = (Given(Remedy.CERTIFICATE, words, cost) for words, cost in (("Small", 25_00), ("Large", 40_00)))
    sorry, points = Given(Remedy.APOLOGISE, "Apologise"), Given(Remedy.POINTS, "Points", 10_00)
    late = UsualKind("Late", remedies=frozenset({Remedy.APOLOGISE, Remedy.CERTIFICATE, Remedy.POINTS}))
    usual = Usual((late,), (sorry, large, small, points))
    assert usual.ticked_for("late") == {sorry, large, points}
    assert usual.ticked_for("of no kind") == {sorry}


@pytest.mark.parametrize("trade", Trade)
def test_every_trade_has_six_kinds_whose_remedies_it_offers(trade):
    usual = usual_in(trade)
    assert len(usual.kinds) == 6
    assert all(kind.remedies <= {given.remedy for given in usual.remedies} for kind in usual.kinds)
    assert all(given.amount or given.remedy is Remedy.APOLOGISE for given in usual.remedies)


def test_what_stood_in_the_way_is_told_without_leaving_the_sheet(desk):
    desk.open()
    desk.tap_kind("Stained or damaged")
    desk.tap(desk.dialog.stopped)
    (dialog,) = desk.window.findChildren(FrictionDialog)
    assert dialog.wanted.text() == "Apologise · Pay the cleaning 25 · Gift certificate 40"
    desk.write(dialog.rule, "No certificates on a Friday")
    desk.tap(dialog.keep)
    desk.qtbot.waitUntil(lambda: desk.told == ["Kept: what stood in the way."])
    assert [row.rule for row in desk.ask(frictions, 9)] == ["No certificates on a Friday"]
    assert desk.dialog.isVisible()
    desk.told.clear()
    desk.confirm()
    assert len(desk.ask(ledger)) == 3


def test_what_is_done_quietly_is_neither_written_about_nor_theirs_to_choose(desk):
    desk.open()
    desk.tap_kind("Stained or damaged")
    form = desk.dialog.form
    desk.tap(form.manner.quietly)
    assert form.remedies.which.isHidden()
    assert "cleaned" not in form.words.text()
    desk.tap(desk.row(Remedy.APOLOGISE).tick)
    assert form.words.text() == ""
    desk.tap(desk.dialog.later)
    desk.qtbot.waitUntil(lambda: bool(desk.told))
    desk.open()
    assert desk.dialog.form.manner.quietly.isChecked()
    desk.confirm()
    (row,) = desk.ask(incidents, False)
    kept = desk.ask(incident, row.id)
    assert [(one.words, one.quiet) for one in kept.gestures] == [("Pay the cleaning", True), ("Gift certificate", True)]
    assert kept.letter == ""


def test_what_is_not_said_aloud_is_not_asked_about_unless_somebody_wants_to(desk):
    desk.open()
    form = desk.dialog.form
    desk.tap(form.manner.quietly)
    assert form.follow_up.follow_up() is None
    desk.tap(form.manner.quietly)
    assert form.follow_up.follow_up() is not None


def test_a_certificate_is_posted_to_an_address_that_is_asked_for(desk):
    desk.open()
    desk.tap_kind("Unfriendly")
    manner = desk.dialog.form.manner
    assert manner.post.isHidden()
    desk.tap(desk.row(Remedy.CERTIFICATE).tick)
    desk.tap(manner.post)
    desk.qtbot.keyClick(desk.dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert manner.field.complaint == WHERE_TO
    desk.write(manner.line, "12 Mill Lane, Bath")
    desk.confirm()
    steps = desk.ask(lambda: [step.text for step in Step.select()])
    assert steps[0] == "Address it to Elena Marsh, 12 Mill Lane, Bath"
