"""Thanks of late, and writing their stories, at the window."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.praise.actions import praise
from desktop_app.praise.book_dialog import PraiseBook
from desktop_app.praise.gap_dialog import GapDialog
from desktop_app.praise.praise_dialog import PraiseDialog
from desktop_app.praise.story_dialog import StoryDialog
from desktop_app.praise.story_queries import stories
from desktop_app.praise.story_rules import Consent
from desktop_app.staff.actions import ensure_member
from desktop_app.window.print_dialog import PrintDialog


def thanked(act):
    """Thanks of two kinds: without a customer, then for one."""
    kim = ensure_member(act, "Kim")
    elena = add(act, CustomerDraft("Elena Marsh"))
    praise(act, [kim, ensure_member(act, "Ada")], "Opened in the snow")
    praise(act, [kim], "Elena’s sleeve was clean again", elena)


@pytest.fixture
def book(background, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    with qtbot.waitSignal(background.changed):
        background.write(thanked)
    book = PraiseBook(window, background)
    book.open()
    qtbot.waitUntil(lambda: len(book.rows) == 2)
    return book


def opened(kind):
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def told(background, qtbot):
    answers = []
    background.read(stories, then=answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_everybody_is_thanked_by_name_the_latest_first(book):
    assert [row.title.text() for row in book.rows] == [
        "Kim: Elena’s sleeve was clean again",
        "Ada and Kim: Opened in the snow",
    ]


def test_a_story_begins_with_what_was_said_and_keeps_what_the_customer_answered(book, background, qtbot):
    book.rows[0].story.click()
    dialog = opened(StoryDialog)
    qtbot.waitUntil(lambda: dialog.lines[0].text() == "Elena’s sleeve was clean again")
    dialog.consent.pills[Consent.DECLINED].click()
    dialog.consent.pills[Consent.AGREED].click()
    with qtbot.waitSignal(dialog.told):
        dialog.keep.click()
    (story,) = told(background, qtbot)
    assert (story.told, story.consent) == (("Elena’s sleeve was clean again",), Consent.AGREED)
    book.rows[0].story.click()
    again = opened(StoryDialog)
    qtbot.waitUntil(lambda: again.consent.answer() is Consent.AGREED)


def test_nobody_is_asked_about_where_there_is_no_customer(book):
    book.rows[1].story.click()
    assert opened(StoryDialog).consent.isHidden()


def test_a_story_without_a_first_line_is_not_kept(book, background, qtbot):
    book.rows[1].story.click()
    dialog = opened(StoryDialog)
    qtbot.waitUntil(lambda: dialog.lines[0].text() == "Opened in the snow")
    dialog.lines[0].clear()
    dialog.keep.click()
    qtbot.waitUntil(lambda: dialog.fields[0].complaint == "What happened? One line will do.")
    assert told(background, qtbot) == ()


def test_a_poster_tells_the_story_without_the_name_of_somebody_nobody_asked(book, background, qtbot):
    book.rows[0].story.click()
    dialog = opened(StoryDialog)
    qtbot.waitUntil(lambda: dialog.lines[0].text() == "Elena’s sleeve was clean again")
    dialog.lines[1].setText("Kim had it cleaned")
    with qtbot.waitSignal(dialog.told):
        dialog.poster.click()
    poster = opened(PrintDialog)
    said = "Thank you, Kim\n\nA customer’s sleeve was clean again\n\nKim had it cleaned"
    assert poster.text.toPlainText() == said
    assert len(told(background, qtbot)) == 1


def test_thanks_given_meanwhile_stand_first(book, qtbot):
    book.thank.click()
    dialog = opened(PraiseDialog)
    qtbot.waitUntil(lambda: len(dialog.who.pills) == 2)
    dialog.who.choose(next(iter(dialog.who.pills)))
    dialog.words.setText("Found the earring")
    dialog.keep.click()
    qtbot.waitUntil(lambda: book.rows[0].title.text() == "Ada: Found the earring")
    assert len(book.rows) == 3


def kept_gap(dialog, qtbot):
    with qtbot.waitSignal(dialog.told):
        dialog.keep.click()


def test_what_stood_in_the_way_is_kept_fixed_and_then_waits_no_more(book, qtbot):
    book.rows[0].gap.click()
    dialog = opened(GapDialog)
    assert dialog.different.isHidden()
    dialog.text.setText("No spray at the basins")
    kept_gap(dialog, qtbot)
    qtbot.waitUntil(lambda: book.rows[0].gap_line.text() == "No spray at the basins · to decide")
    book.waiting.click()
    qtbot.waitUntil(lambda: [row.isHidden() for row in book.rows] == [False, True])
    book.rows[0].gap.click()
    again = opened(GapDialog)
    next(pill for pill in again.endings.pills if pill.words == "It is fixed").click()
    again.keep.click()
    qtbot.waitUntil(lambda: again.different.complaint == "What will be different? One line will do.")
    again.words.setText("A spray at each")
    kept_gap(again, qtbot)
    qtbot.waitUntil(lambda: book.stack.nothing.text().startswith("Nothing waits"))
    book.waiting.click()
    qtbot.waitUntil(lambda: book.rows[0].gap_line.text() == "No spray at the basins · fixed: A spray at each")
    assert book.rows[0].accessibleName().endswith("fixed: A spray at each")
