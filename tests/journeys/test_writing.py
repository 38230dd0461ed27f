"""Kim writes to Elena: drafted with Elena's own words, changed by Kim, sent by the shop's mail server, remembered."""

import datetime as dt
import shutil

import pytest

from desktop_app.customers.queries import resolve
from desktop_app.foundation import settings
from desktop_app.foundation.database import database
from desktop_app.messages import mail_server, passwords
from desktop_app.reminders.recurrence import Rule
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.series_actions import remind_again
from desktop_app.reminders.tables import CountedFrom, Every
from desktop_app.shop import open_counter
from tests.messages.post_office import PASSWORD, PostOffice

from .conftest import AFTERNOON, FRIDAY


@pytest.fixture
def post_office(monkeypatch, tmp_path):
    office = PostOffice(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(office.trusted))
    monkeypatch.setattr(passwords, "_until_the_end", {})
    yield office
    office.close()


@pytest.fixture
def counter(stand_at, a_busy_salon, post_office, tmp_path):
    """The salon sends by the post office, and somebody is to be in touch with Elena every month."""
    folder = shutil.copytree(a_busy_salon, tmp_path / "salon-with-mail")
    there = post_office.address()
    at_home = open_counter(folder, (FRIDAY, dt.time(9)))
    for setting, value in (
        (mail_server.HOST, there.host),
        (mail_server.PORT, there.port),
        (mail_server.USER, there.user),
        (mail_server.ADDRESS, there.address),
    ):
        at_home.perform(settings.change, setting, value)
    keep_in_touch = NewReminder(resolve("Elena Marsh"), "Say hello", FRIDAY)
    monthly = Rule(1, Every.MONTH, FRIDAY)
    at_home.perform(remind_again, keep_in_touch, monthly, counted_from=CountedFrom.CONTACT)
    database.close()
    counter = stand_at(folder, (FRIDAY, AFTERNOON))
    counter.taps("Who is serving?")
    counter.taps("Kim")
    counter.opens("Elena Marsh")
    counter.sees("Before she asks", "Elena Marsh: Say hello")
    return counter


def test_a_letter_is_drafted_changed_sent_and_remembered(counter, post_office):
    counter.taps("More to do with this card")
    counter.taps("Write")
    counter.sees("Write to El")
    counter.presses("Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab")
    counter.types("The d")
    counter.presses("Return")
    counter.sees("How is it today, El?", "will it fall like this at home?")

    # Nobody changed a word yet: the app asks before it lets such a letter go.
    counter.presses("Ctrl+Return")
    counter.sees("Nothing of it is in your words yet.", "Send it as it is")
    counter.tabs_to("Message")
    counter.presses("Ctrl+End")
    counter.types(" - and the window chair is yours.")

    # The password is asked for once, and kept by the computer.
    counter.presses("Ctrl+Return")
    counter.sees("Type the password of the shop’s mail, then send again.")
    counter.types(PASSWORD)
    counter.presses("Ctrl+Return")
    counter.sees("Written to El by e-mail.", "Undo")
    counter.taps("Close this notice")
    counter.taps("All ")
    counter.sees("Wrote, 27 Nov: “How is it today, El?” by e-mail. Recorded by Kim")
    counter.presses("Escape")
    counter.sees_no_more("Write to El", "Elena Marsh: Say hello")
    (letter,) = post_office.letters
    assert letter["To"] == "elena.marsh@example.com"
    assert "You wondered: “will it fall like this at home?”" in letter.get_content()
    assert letter.get_content().rstrip().endswith("Fen & Fold - and the window chair is yours.")

    # What was kept can be taken back; then somebody is to be in touch with her as before.
    counter.presses("Ctrl+Z")
    counter.sees("Undone: “How is it today, El?” by e-mail", "Elena Marsh: Say hello")
    counter.never_sees("Wrote, 27 Nov")


def test_a_server_that_hangs_up_half_way_is_said_and_the_letter_stays(counter, post_office):
    post_office.hangs_up_in_the_middle = True
    counter.taps("More to do with this card")
    counter.taps("Write")
    counter.sees("Write to El")
    counter.types(" hello")
    counter.presses("Ctrl+Return")
    counter.sees("Type the password")
    counter.types(PASSWORD)
    counter.presses("Ctrl+Return")
    counter.sees("hung up before it had taken the message. Nothing was sent.", "Try again", "Write to El")
    counter.never_sees("Wrote, 27 Nov")
    post_office.hangs_up_in_the_middle = False
    counter.taps("Try again")
    counter.sees("Written to El by e-mail.")
    assert len(post_office.letters) == 1
