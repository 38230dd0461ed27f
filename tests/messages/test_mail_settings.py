"""Saying how the shop sends mail."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.foundation.settings import ShopSetting
from desktop_app.messages import passwords
from desktop_app.messages.mail_settings import MailSettings
from desktop_app.messages.queries import mail_in_force

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
def mail(background, qtbot, ask, monkeypatch):
    monkeypatch.setattr(passwords, "_until_the_end", {})
    part = MailSettings(background)
    qtbot.addWidget(part)
    part.show()
    ask(bool)
    return part


@pytest.fixture
def type_in(qtbot, ask):
    """Types into a field and goes on to the next one."""

    def types(control, words):
        control.setFocus()
        control.selectAll()
        qtbot.keyClicks(control, words)
        control.clearFocus()
        ask(bool)

    return types


@pytest.fixture
def filled_in(mail, type_in, post_office):
    for key, words in {
        "address": "hello@vento.example",
        "name": "Salon Vento",
        "server": HOST,
        "port": str(post_office.port),
        "user": USER,
    }.items():
        type_in(mail.fields[f"shop.mail_{key}"], words)
    return mail


def says(qtbot, mail, words):
    def there():
        assert words in mail.notice.sentence

    qtbot.waitUntil(there)


def test_what_is_typed_is_the_server_from_then_on(filled_in, ask, post_office):
    assert ask(lambda: [mail_in_force()]) == [post_office.address()]


def test_the_password_goes_to_the_computer_never_into_the_shops_file(qtbot, filled_in, type_in, ask, shop_file):
    type_in(filled_in.password, PASSWORD)
    says(qtbot, filled_in, "It is known until the program is closed.")
    assert passwords.password_of(f"{USER}@{HOST}") == PASSWORD
    assert PASSWORD not in ask(lambda: [row.value for row in ShopSetting.select()])
    assert PASSWORD.encode() not in shop_file.read_bytes()


def test_a_test_arrives_at_the_shop_itself(qtbot, filled_in, type_in, post_office):
    qtbot.mouseClick(filled_in.test, Qt.MouseButton.LeftButton)
    says(qtbot, filled_in, "Type the password")
    type_in(filled_in.password, "swordfish")
    qtbot.mouseClick(filled_in.test, Qt.MouseButton.LeftButton)
    says(qtbot, filled_in, "does not take this user name or password")
    type_in(filled_in.password, PASSWORD)
    qtbot.mouseClick(filled_in.test, Qt.MouseButton.LeftButton)
    says(qtbot, filled_in, "The mail server took it.")
    assert [letter["To"] for letter in post_office.letters] == ["hello@vento.example"]


def test_a_test_before_there_is_a_server_says_what_is_missing(qtbot, mail):
    qtbot.mouseClick(mail.test, Qt.MouseButton.LeftButton)
    says(qtbot, mail, "First say which mail server")


def test_the_other_encryption_brings_its_usual_port(qtbot, mail, ask):
    mail.security.setCurrentIndex(1)
    mail.security.activated.emit(1)
    qtbot.waitUntil(lambda: mail.fields["shop.mail_port"].text() == "465")


@pytest.mark.parametrize("port", ["0", "65536", "mail", "3x", "-1"])
def test_what_is_no_port_is_said_beside_it(mail, type_in, port):
    type_in(mail.fields["shop.mail_port"], port)
    assert mail.port_field.complaint == "A port is a number up to 65535; usual is 587."
