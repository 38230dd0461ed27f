"""The settings on the screen: what is changed is kept, what makes no sense is told beside its field."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from desktop_app.foundation import settings
from desktop_app.foundation.clock import SetClock
from desktop_app.foundation.database import connect, database
from desktop_app.messages import mail_server
from desktop_app.messages.letters import languages
from desktop_app.playbooks.planned_queries import Planned
from desktop_app.playbooks.planning import last_planned
from desktop_app.screens.settings_page import SettingsPage
from desktop_app.screens.settings_reminders import planned_words
from desktop_app.screens.settings_shop import LANGUAGES
from desktop_app.screens.vigil import Vigil
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine
from desktop_app.window.main_window import MainWindow
from desktop_app.window.tray import NO_TRAY


class Page:
    """The page of a shop, and what somebody does there."""

    def __init__(self, qtbot, background, folder):
        self.qtbot, self.background, self.machine = qtbot, background, Machine(folder)
        self.window = MainWindow(())
        qtbot.addWidget(self.window)
        self.long_work = LongWork(connect, database.close)
        vigil = Vigil(background, self.machine, self.window)
        self.page = SettingsPage(background, self.long_work, self.machine, vigil)
        qtbot.addWidget(self.page)
        self.page.show()
        self.ask(bool)

    def field(self, setting):
        return self.page.fields[setting]

    def types(self, setting, words):
        control = self.field(setting).control
        control.selectAll()
        self.qtbot.keyClicks(control, words)
        control.editingFinished.emit()

    def ask(self, query, *args):
        answers = []
        self.background.read(query, *args, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def keeps(self, setting, value):
        self.qtbot.waitUntil(lambda: self.ask(settings.read, setting) == value)


@pytest.fixture
def page(qtbot, background, tmp_path):
    page = Page(qtbot, background, tmp_path)
    yield page
    page.long_work.close()


def test_a_name_is_kept_when_it_is_written(page):
    page.types(settings.SHOP_NAME, "Fen & Fold")
    page.keeps(settings.SHOP_NAME, "Fen & Fold")


def test_nonsense_is_told_beside_its_field_stays_there_and_is_forgiven(page):
    page.types(settings.CURRENCY, "beads")
    page.qtbot.waitUntil(lambda: "“beads” is no currency" in page.field(settings.CURRENCY).complaint)
    page.types(settings.LOCATION, "North Street")
    page.keeps(settings.LOCATION, "North Street")
    page.ask(bool)
    assert page.field(settings.CURRENCY).control.text() == "beads"
    assert page.ask(settings.read, settings.CURRENCY) == "EUR"
    page.types(settings.CURRENCY, "gbp")
    page.keeps(settings.CURRENCY, "GBP")
    page.qtbot.waitUntil(lambda: not page.field(settings.CURRENCY).complaint)


def test_days_of_the_week_are_turned_off_and_on(page):
    days = page.field(settings.OPEN_DAYS).control
    assert [pill.isChecked() for pill in days.days] == [True] * 7
    for closed in (0, 6):
        days.days[closed].click()
    page.keeps(settings.OPEN_DAYS, "23456")
    days.days[0].click()
    page.keeps(settings.OPEN_DAYS, "123456")
    assert page.ask(settings.open_days) == frozenset(range(6))


def test_a_shop_is_open_on_one_day_at_least(page):
    days = page.field(settings.OPEN_DAYS).control
    for pill in days.days:
        pill.click()
    page.qtbot.waitUntil(lambda: "one day" in page.field(settings.OPEN_DAYS).complaint)
    assert page.ask(settings.read, settings.OPEN_DAYS) == "7"
    page.qtbot.waitUntil(days.days[6].isChecked)


def test_letters_are_written_in_the_language_that_is_chosen(page):
    language = page.field(settings.LANGUAGE).control
    language.choose("fr")
    language.activated.emit(language.currentIndex())
    page.keeps(settings.LANGUAGE, "fr")


def test_every_language_that_there_are_letters_in_can_be_chosen():
    assert {code for _, code in LANGUAGES} == set(languages())


def test_how_the_shop_sends_mail_is_set_here_too(page):
    host = page.page.mail.fields[mail_server.HOST.key]
    page.qtbot.keyClicks(host, "mail.example.org")
    host.editingFinished.emit()
    page.keeps(mail_server.HOST, "mail.example.org")


def test_what_another_changes_is_shown(page):
    page.background.write(settings.change, settings.ROLLOVER, 6)
    page.qtbot.waitUntil(lambda: page.field(settings.ROLLOVER).control.value() == 6)


def test_notifications_are_turned_off_for_this_computer_alone(page, tmp_path):
    assert page.page.reminders.notifies.isChecked()
    page.page.reminders.notifies.click()
    page.machine.save()
    assert not Machine(tmp_path).notifies()


def test_a_computer_without_a_place_for_notifications_says_so(page):
    assert page.page.reminders.why_not.text() == NO_TRAY
    assert page.page.reminders.why_not.isVisible()


def test_the_day_is_planned_when_somebody_asks_and_it_says_when(page):
    assert page.page.reminders.planned.text() == "Not planned yet."
    page.page.reminders.plan_now.click()
    page.qtbot.waitUntil(lambda: page.page.reminders.planned.text().startswith("Planned today at 14:05"))
    assert page.ask(last_planned)[0] == dt.date(2026, 11, 27)


LONDON = ZoneInfo("Europe/London")
NOON = dt.datetime(2026, 6, 12, 12, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("planned", "words"),
    [
        (None, "Not planned yet."),
        (Planned(NOON.date(), NOON - dt.timedelta(hours=4, minutes=2), 12), "Planned today at 07:58: 12 reminders."),
        (Planned(NOON.date(), NOON, 1), "Planned today at 12:00: 1 reminder."),
        (
            Planned(dt.date(2026, 6, 10), dt.datetime(2026, 6, 10, 8, tzinfo=dt.UTC), 0),
            "Planned on Wed 10 Jun at 09:00: nothing new to remind of.",
        ),
    ],
)
def test_it_says_when_the_days_were_planned_last(planned, words):
    assert planned_words(planned, SetClock(NOON, LONDON)) == words


def test_the_file_is_backed_up_and_checked(page):
    page.page.file.back_up.click()
    page.qtbot.waitUntil(lambda: "Backed up to" in page.page.notice.sentence)
    page.qtbot.waitUntil(lambda: "The newest of 1 backups" in page.page.file.backups.text())
    page.page.file.check.click()
    page.qtbot.waitUntil(lambda: page.page.notice.sentence == "All is well with the shop’s file.")
