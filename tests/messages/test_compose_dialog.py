"""Writing to Elena, from the draft to what is kept of it."""

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.queries import card, timeline
from desktop_app.foundation import settings
from desktop_app.messages import mail_server, passwords
from desktop_app.messages.compose_dialog import ComposeDialog
from desktop_app.messages.rules import BY_MAIL, Written
from desktop_app.messages.tables import Message, Way
from desktop_app.messages.wording_dialog import WordingDialog
from desktop_app.preferences.actions import prefer
from desktop_app.preferences.tables import How, Kind
from desktop_app.reminders import actions as reminders
from desktop_app.reminders.queries import one
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.reminders.tables import State
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import finish
from desktop_app.window import printing

from .conftest import ELENA, TODAY
from .post_office import HOST, PASSWORD, USER


@pytest.fixture
def ask(background, qtbot):
    """Asks the database: ``ask(query, …)``."""

    def asks(query, *args):
        answers = []
        background.read(query, *args, then=answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return asks


@pytest.fixture
def do(background, qtbot):
    """Does something at the counter: ``do(action, …)``."""

    def done(action, *args, **options):
        results = []
        background.write(action, *args, then=results.append, **options)
        qtbot.waitUntil(lambda: bool(results))
        return results[0]

    return done


@pytest.fixture
def elena(do, background):
    background.counter.by = do(ensure_member, "Kim")
    do(settings.change, settings.SHOP_NAME, "Salon Vento")
    elena = do(add, ELENA)
    do(finish, elena, services=("Cut & colour",), concern="will it fall like this?")
    return elena


@pytest.fixture
def by_post_office(do, post_office, monkeypatch):
    """The shop sends by the post office, whose password nobody has typed yet."""
    monkeypatch.setattr(passwords, "_until_the_end", {})
    there = post_office.address()
    do(settings.change, mail_server.HOST, there.host)
    do(settings.change, mail_server.PORT, there.port)
    do(settings.change, mail_server.USER, there.user)
    do(settings.change, mail_server.ADDRESS, there.address)
    return post_office


@pytest.fixture
def known_password(monkeypatch):
    monkeypatch.setattr(passwords, "_until_the_end", {f"{USER}@{HOST}": PASSWORD})


@pytest.fixture
def write(background, qtbot, ask, elena):
    """Opens the dialog, drafted: ``write("day-after")``."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()

    def writes(letter="day-after", customer=None, reminder=None, written=None):
        dialog = ComposeDialog(window, background, customer or elena, reminder, letter, written=written)
        dialog.open()
        qtbot.waitExposed(dialog)
        qtbot.waitUntil(lambda: dialog.form.letter.count() > 0)
        return dialog

    return writes


@pytest.fixture
def kept(ask):
    """Gives every message that was kept."""
    return lambda: ask(lambda: [(row.way, row.address, row.body, row.as_is) for row in Message.select()])


class Desktop(QObject):
    """The programs of a computer that links are opened with."""

    opened = Signal(str)

    def __init__(self):
        super().__init__()
        self.links = []

    @Slot(QUrl)
    def open(self, link):
        self.links.append(bytes(link.toEncoded()).decode())


@pytest.fixture
def desktop():
    programs = Desktop()
    for scheme in ("mailto", "sms", "tel"):
        QDesktopServices.setUrlHandler(scheme, programs, "open")
    yield programs
    for scheme in ("mailto", "sms", "tel"):
        QDesktopServices.unsetUrlHandler(scheme)


def gone(qtbot, dialog):
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog) or not dialog.isVisible())


def change(qtbot, dialog, words=" We thought of you."):
    dialog.form.body.setFocus()
    qtbot.keyClicks(dialog.form.body, words)


def send(qtbot, dialog):
    qtbot.mouseClick(dialog.step, Qt.MouseButton.LeftButton)


def says(qtbot, dialog, words):
    qtbot.waitUntil(lambda: words in dialog.notice.sentence)


def test_a_draft_is_changed_sent_and_stands_in_the_timeline(
    qtbot, write, by_post_office, known_password, kept, ask, elena
):
    dialog = write()
    assert dialog.form.subject.text() == "How is it today, El?"
    change(qtbot, dialog)
    with qtbot.waitSignal(dialog.told) as told:
        send(qtbot, dialog)
    gone(qtbot, dialog)
    (letter,) = by_post_office.letters
    assert letter["To"] == "elena@example.com"
    assert "Dear El, We thought of you." in letter.get_content()
    ((way, address, body, as_is),) = kept()
    assert (way, address, as_is) == (Way.MAIL_SERVER, "elena@example.com", False)
    assert body.rstrip() == letter.get_content().replace("\r\n", "\n").rstrip()
    assert told.args == ["Written to El by e-mail."]
    assert ask(timeline, elena, 1)[0].kind == "message.sent"


def test_ctrl_enter_sends_and_two_presses_send_once(qtbot, write, by_post_office, known_password, kept):
    by_post_office.doors.clear()
    dialog = write()
    change(qtbot, dialog)
    qtbot.keyClick(dialog.form.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.form.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog.send()
    send(qtbot, dialog)
    by_post_office.doors.set()
    gone(qtbot, dialog)
    assert (len(by_post_office.letters), len(kept())) == (1, 1)


def test_what_is_on_its_way_cannot_be_closed(qtbot, write, by_post_office, known_password, kept):
    by_post_office.doors.clear()
    dialog = write()
    change(qtbot, dialog)
    send(qtbot, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    by_post_office.doors.set()
    gone(qtbot, dialog)
    assert len(kept()) == 1


def test_what_nobody_changed_is_sent_only_as_it_is(qtbot, write, by_post_office, known_password, kept):
    dialog = write()
    send(qtbot, dialog)
    assert "Nothing of it is in your words yet" in dialog.notice.sentence
    assert dialog.notice.button.words == "Send it as it is"
    assert dialog.notice.button.hasFocus()
    assert by_post_office.letters == []
    qtbot.keyClick(dialog.notice.button, Qt.Key.Key_Return)
    gone(qtbot, dialog)
    assert [as_is for *_, as_is in kept()] == [True]


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        ({"refuses": ("elena@",)}, "does not take mail for elena@example.com"),
        ({"hangs_up_in_the_middle": True}, "hung up before it had taken the message"),
        ({"offers_encryption": False}, "offers no encryption"),
    ],
)
def test_a_failure_keeps_every_word_and_is_tried_again(
    qtbot, write, by_post_office, known_password, kept, trouble, words
):
    usual = {name: getattr(by_post_office, name) for name in trouble}
    vars(by_post_office).update(trouble)
    dialog = write()
    change(qtbot, dialog)
    send(qtbot, dialog)
    says(qtbot, dialog, words)
    assert "We thought of you." in dialog.form.body.toPlainText()
    assert (dialog.form.isEnabled(), kept()) == (True, [])
    vars(by_post_office).update(usual)
    qtbot.mouseClick(dialog.notice.button, Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)
    assert (len(by_post_office.letters), len(kept())) == (1, 1)


def test_the_password_is_asked_for_until_the_server_takes_it(qtbot, write, by_post_office, kept):
    dialog = write()
    change(qtbot, dialog)
    send(qtbot, dialog)
    says(qtbot, dialog, "Type the password")
    qtbot.keyClicks(dialog.password, "swordfish")
    send(qtbot, dialog)
    says(qtbot, dialog, "does not take this user name or password. Nothing was sent.")
    assert passwords._until_the_end == {}
    dialog.password.clear()
    qtbot.keyClicks(dialog.password, PASSWORD)
    send(qtbot, dialog)
    gone(qtbot, dialog)
    assert len(kept()) == 1
    again = write("sorry")
    change(qtbot, again)
    send(qtbot, again)
    gone(qtbot, again)
    assert len(by_post_office.letters) == 2


def test_what_went_out_but_could_not_be_kept_is_kept_later_not_sent_again(
    qtbot, write, by_post_office, known_password, kept, ask, do
):
    full = (
        "CREATE TEMP TRIGGER full BEFORE INSERT ON main.message "
        "BEGIN SELECT RAISE(ROLLBACK, 'database or disk is full'); END"
    )
    dialog = write()
    change(qtbot, dialog)
    ask(lambda: (Message._meta.database.execute_sql(full) and None) or True)
    send(qtbot, dialog)
    says(qtbot, dialog, "It has gone out, but is not kept here yet. The disk is full.")
    ask(lambda: (Message._meta.database.execute_sql("DROP TRIGGER full") and None) or True)
    qtbot.mouseClick(dialog.notice.button, Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)
    assert (len(by_post_office.letters), len(kept())) == (1, 1)


def test_the_mail_program_gets_the_letter_and_it_is_kept_once_somebody_says_it_went(qtbot, write, desktop, kept):
    dialog = write()
    change(qtbot, dialog)
    send(qtbot, dialog)
    assert desktop.links[0].startswith("mailto:elena@example.com?subject=How%20is%20it%20today%2C%20El%3F&body=Dear")
    assert dialog.notice.sentence == "Has it gone out?"
    assert kept() == []
    qtbot.mouseClick(dialog.notice.button, Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)
    assert [row[0] for row in kept()] == [Way.MAIL_PROGRAM]


def test_a_letter_too_long_for_a_link_waits_on_the_clipboard(qtbot, write, desktop):
    dialog = write()
    dialog.form.body.setPlainText("Dear El, " + "we thought of you " * 200)
    send(qtbot, dialog)
    assert "body=" not in desktop.links[0]
    assert "waits on the clipboard" in dialog.notice.sentence
    assert QGuiApplication.clipboard().text().startswith("Dear El, we thought of you")
    dialog.reject()
    dialog.reject()


@pytest.mark.parametrize("way", [Way.TEXT, Way.PRINT])
def test_what_was_written_elsewhere_stands_there_by_the_way_that_was_wanted(write, way):
    dialog = write("plain", written=Written("Dear El,\n\nI am sorry.", (way,)))
    assert dialog.form.words() == ("", "Dear El,\n\nI am sorry.")
    assert dialog.form.way.value() == way
    dialog.reject()
    dialog.reject()


def test_mail_goes_by_the_program_where_the_shop_has_no_server(write):
    dialog = write("plain", written=Written("Dear El", BY_MAIL))
    assert dialog.form.way.value() == Way.MAIL_PROGRAM
    dialog.reject()
    dialog.reject()


def test_a_text_message_takes_the_short_form_and_a_number(qtbot, write, desktop, kept):
    dialog = write()
    dialog.form.way.choose(Way.TEXT.value)
    assert dialog.form.body.toPlainText().startswith("Hello El, how is it today?")
    assert not dialog.form.subject.isVisible()
    assert dialog.form.to.address() == "020 7946 0142"
    change(qtbot, dialog, "Hello again. ")
    send(qtbot, dialog)
    assert desktop.links[0].startswith("sms:02079460142?body=")
    qtbot.mouseClick(dialog.notice.button, Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)
    assert [row[:2] for row in kept()] == [(Way.TEXT, "020 7946 0142")]


def test_ringing_up_needs_no_words_of_ones_own(qtbot, write, desktop):
    dialog = write()
    dialog.form.way.choose(Way.PHONE.value)
    send(qtbot, dialog)
    assert desktop.links == ["tel:02079460142"]
    assert dialog.notice.sentence == "Have you spoken to them?"
    dialog.reject()


def test_a_letter_is_printed_in_plain_text(qtbot, write, kept, tmp_path, monkeypatch):
    def to_file(printer, over):
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "letter.pdf"))
        return True

    monkeypatch.setattr(printing, "choose_printer", to_file)
    dialog = write()
    dialog.form.way.choose(Way.PRINT.value)
    change(qtbot, dialog, " <b>Bold</b>")
    send(qtbot, dialog)
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(dialog.notice.button, Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)
    assert [row[:2] for row in kept()] == [(Way.PRINT, "")]


def test_who_has_no_address_gets_one_typed_and_kept_on_the_card(qtbot, write, do, desktop, ask):
    odile = do(add, CustomerDraft("Odile Fournier"))
    dialog = write("plain", odile)
    change(qtbot, dialog, "thank you")
    send(qtbot, dialog)
    assert "To which address? Type one." in dialog.notice.sentence
    qtbot.keyClicks(dialog.form.to.line, "odile@example.com")
    qtbot.mouseClick(dialog.form.to.keep, Qt.MouseButton.LeftButton)
    send(qtbot, dialog)
    qtbot.mouseClick(dialog.notice.button, Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)
    assert [one.address for one in ask(card, odile).emails] == ["odile@example.com"]


def test_another_letter_takes_the_place_of_the_words_which_one_tap_brings_back(qtbot, write):
    dialog = write()
    change(qtbot, dialog)
    words = dialog.form.words()
    dialog.form.letter.choose("sorry")
    dialog.form.letter_chosen.emit("sorry")
    qtbot.waitUntil(lambda: dialog.form.subject.text() == "I am sorry, El")
    assert dialog.notice.sentence == "What you wrote was put aside."
    qtbot.mouseClick(dialog.notice.button, Qt.MouseButton.LeftButton)
    assert dialog.form.words() == words
    dialog.reject()
    dialog.reject()


def test_words_that_have_not_gone_out_are_asked_about_before_they_are_thrown_away(qtbot, write):
    untouched = write()
    untouched.reject()
    gone(qtbot, untouched)
    dialog = write()
    change(qtbot, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.notice.sentence == "What you wrote has not gone out."
    qtbot.mouseClick(dialog.notice.button, Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)


def test_the_reminder_it_was_written_for_brings_its_letter_and_is_done_by_it(qtbot, write, do, desktop, ask, elena):
    new = NewReminder(elena, "Post her the swatch", TODAY, kind=Purpose.PROMISE)
    reminder = do(reminders.add, new)
    dialog = write("", reminder=reminder)
    assert "We had promised: Post her the swatch." in dialog.form.body.toPlainText()
    change(qtbot, dialog)
    send(qtbot, dialog)
    qtbot.mouseClick(dialog.notice.button, Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)
    assert ask(one, reminder).state is State.DONE


def test_how_she_wants_to_be_reached_stands_beside_the_letter(qtbot, write, do, elena):
    do(prefer, elena, Kind.CONTACT, "please don’t call", how=How.SAID)
    dialog = write()
    words = [label.text() for label in dialog.facts.findChildren(QWidget) if hasattr(label, "text")]
    assert "please don’t call" in words
    assert "will it fall like this?" in words
    dialog.reject()


def test_the_shops_own_wording_is_kept_and_drafted_at_once(qtbot, write):
    dialog = write()
    qtbot.mouseClick(dialog.wording, Qt.MouseButton.LeftButton)
    (own,) = dialog.parentWidget().findChildren(WordingDialog)
    qtbot.waitUntil(lambda: own.letter.toPlainText().startswith("Dear {name},"))
    own.letter.setPlainText("Well, {nickname}?")
    qtbot.mouseClick(own.step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "{nickname} is not known" in own.notice.sentence)
    own.letter.setPlainText("Well, {name}?")
    qtbot.mouseClick(own.step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.form.body.toPlainText() == "Well, El?")
    dialog.reject()
