"""One question, asked of a few: whom it is proposed to, how it reaches them, and when the pattern is clear."""

import datetime as dt

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.pain_points.actions import gather as gather_voice
from desktop_app.pain_points.actions import hear
from desktop_app.pain_points.ask_dialog import AskDialog
from desktop_app.pain_points.concern_actions import gather
from desktop_app.pain_points.pain_points_page import PainPointsPage
from desktop_app.pain_points.rounds.actions import begin, end
from desktop_app.pain_points.rounds.choosing_queries import proposed
from desktop_app.pain_points.rounds.queries import answers, question_for, rounds, tally_of
from desktop_app.pain_points.rounds.rules import USUAL_QUESTIONS, is_clear, pattern_words, tally
from desktop_app.pain_points.rounds.tables import Asks
from desktop_app.visits.actions import finish, record_visit
from desktop_app.visits.appointment_actions import book
from desktop_app.visits.goodbye import Question
from desktop_app.visits.tables import Concern

DAY_AFTER = USUAL_QUESTIONS[Asks.FEAR]
QUEUE = "What keeps you waiting here?"


@pytest.fixture
def asked(perform, elena, odile):
    """Elena and Odile are to be asked the day-after question."""
    return perform(begin, DAY_AFTER, Asks.FEAR, [elena, odile])


def test_a_pattern_is_clear_once_four_answered_and_three_in_five_said_the_same():
    assert (is_clear(4, 6), is_clear(3, 6), is_clear(3, 3), is_clear(3, 4)) == (True, False, False, True)
    counts = tally(["Drying", "Fringe", "Drying", "Drying", "Drying"])
    assert counts == (("Drying", 4), ("Fringe", 1))
    assert pattern_words(counts, 6) == "The pattern is clear: 4 of 6 said “Drying”."
    assert pattern_words(counts[1:], 6) == "No clear pattern yet: 1 of 6 said “Fringe”."
    assert pattern_words(counts[1:], 2) == "Too early to say: 1 of 2 said “Fringe”."


def test_the_most_faithful_who_come_before_long_are_proposed(perform, elena, odile, priya, clock):
    today = clock.today()
    for weeks in (2, 4, 6):
        perform(record_visit, elena, today - dt.timedelta(weeks=weeks))
    for weeks in (20, 22, 24, 26):
        perform(record_visit, odile, today - dt.timedelta(weeks=weeks))
    perform(record_visit, priya, today - dt.timedelta(weeks=9))
    perform(book, priya, today + dt.timedelta(days=3), time=dt.time(10), service="Cut")
    assert [(one.name, one.why) for one in proposed(today)] == [
        ("Elena Marsh", "here 3 times this past year · due soon"),
        ("Priya Raman", "here once this past year · expected Mon 30 Nov"),
    ]


def test_what_is_feared_at_the_goodbye_is_the_answer_and_is_asked_no_more(perform, elena, odile, asked):
    assert question_for(elena) == Question(DAY_AFTER, feared=True)
    perform(finish, elena, concern="drying it at home")
    perform(gather, Concern.get().id, "Drying at home")
    assert (question_for(elena), question_for(odile)) == (None, Question(DAY_AFTER, feared=True))
    (row,) = rounds()
    assert (row.answered, row.asked) == (1, 2)
    assert [(one.name, one.text, one.theme) for one in answers(asked)] == [
        ("Elena Marsh", "drying it at home", "Drying at home"),
        ("Odile Fournier", "", ""),
    ]
    assert tally_of(answers(asked)) == (("Drying at home", 1),)


def test_an_own_question_about_the_shop_is_answered_by_what_they_dislike(perform, elena):
    question = perform(begin, QUEUE, Asks.DISLIKE, [elena])
    perform(finish, elena, concern="drying it at home")
    assert rounds()[0].answered == 0
    voice = perform(hear, elena, "the till")
    perform(gather_voice, voice, "Waiting at the till")
    assert [(one.text, one.theme) for one in answers(question)] == [("the till", "Waiting at the till")]


def test_an_answer_that_is_taken_back_is_awaited_again(perform, elena, asked):
    perform(finish, elena, concern="drying it at home")
    perform(undo_latest)
    assert (rounds()[0].answered, question_for(elena)) == (0, Question(DAY_AFTER, feared=True))


def test_an_ended_question_is_asked_of_nobody_and_makes_room_for_another(perform, elena, asked):
    with pytest.raises(Mistake, match="One at a time"):
        perform(begin, QUEUE, Asks.DISLIKE, [elena])
    perform(end, asked)
    assert question_for(elena) is None
    perform(finish, elena, concern="drying it at home")
    assert [row.answered for row in rounds()] == [0]
    perform(begin, QUEUE, Asks.DISLIKE, [elena])
    assert question_for(elena) == Question(QUEUE, feared=False)


@pytest.mark.parametrize(
    ("text", "whom", "said"), [(" ", [1], "What would you like to ask?"), (QUEUE, [], "Whom will you ask?")]
)
def test_it_needs_words_and_somebody_to_ask(perform, elena, text, whom, said):
    with pytest.raises(Mistake, match=said):
        perform(begin, text, Asks.DISLIKE, whom)


def test_the_card_asks_it_too(background, qtbot):
    background.write(add, CustomerDraft("Elena Marsh"))
    background.write(begin, QUEUE, Asks.DISLIKE, [1])
    window = QWidget()
    qtbot.addWidget(window)
    dialog = AskDialog(window, background, 1, "Elena")
    dialog.open()
    qtbot.waitUntil(lambda: dialog.question.text() == f"Elena: “{QUEUE}”")


def test_the_owner_asks_somebody_chosen_by_hand_and_ends_it(background, qtbot):
    background.write(add, CustomerDraft("Elena Marsh"))
    page = PainPointsPage(background)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.open()
    page.asked.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.begin)
    QTest.keyClicks(page.begin.name, "elena")
    QTest.keyClick(page.begin.name, "\r")
    qtbot.waitUntil(lambda: bool(page.begin.chips))
    page.begin.chips[0].click()
    assert page.begin.ticked() == (1,)
    page.begin.ask.click()
    qtbot.waitUntil(lambda: page.round.heading.text() == DAY_AFTER)
    assert page.round.line.text() == "0 of 1 have answered · asked since Fri 27 Nov"
    background.write(finish, 1, concern="drying it at home")
    qtbot.waitUntil(lambda: page.round.counts.text() == "1 to gather")
    page.round.end.click()
    qtbot.waitUntil(lambda: page.round.line.text() == "1 of 1 have answered · asked Fri 27 Nov to Fri 27 Nov")
    assert page.round.end.isHidden()
