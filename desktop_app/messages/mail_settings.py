"""The part of the settings that says how the shop sends mail."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.foundation import settings
from desktop_app.foundation.act import Change
from desktop_app.foundation.settings import Setting
from desktop_app.messages import mail_server
from desktop_app.messages.mail_server import PORTS, USUAL_PORT, MailServer, Security
from desktop_app.messages.postman import Postman
from desktop_app.messages.queries import mail_in_force, mail_values
from desktop_app.messages.smtp import Parcel
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button
from desktop_app.window.choice import Choice
from desktop_app.window.fields import Field, LineField
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice

SECURITIES = (("STARTTLS (usual)", Security.STARTTLS.value), ("TLS from the first word", Security.TLS.value))
KEPT = {True: "The password is in this computer’s keyring.", False: "It is known until the program is closed."}
INCOMPLETE = "First say which mail server, and the shop’s e-mail address."
TEST = ("A test", "This is how a message from the shop arrives.")


class MailSettings(QWidget):
    """Server, user and sender are kept at once; the password is kept by the computer, never in the shop's file."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._postman = Postman(self)
        self.fields: dict[str, LineField] = {}
        self.security = Choice(mail_server.SECURITY.label, SECURITIES)
        self.security.activated.connect(self._take_security)
        self.port_field = self._line(mail_server.PORT)
        self.password = LineField("Password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.editingFinished.connect(self._keep_password)
        self.test = Button("Send a test to myself", icon="mail")
        self.test.clicked.connect(self._send_test)
        self.notice = Notice()
        self._lay_out()
        self._postman.kept.connect(lambda kept: self.notice.done(KEPT[kept]))
        self._postman.taken.connect(self._taken)
        for trouble in (self._postman.failed, self._postman.password_wanted):
            trouble.connect(self._failed)
        background.changed.connect(self._refresh)
        self._read()

    def _refresh(self, change: Change) -> None:
        if change.touches("settings"):
            self._read()

    def _read(self) -> None:
        self._background.read(mail_values, then=self._show)

    def _show(self, values: dict[str, str | int]) -> None:
        for key, control in self.fields.items():
            if not control.hasFocus():
                control.setText(str(values[key]))
        self.security.choose(values[mail_server.SECURITY.key])

    def _change(self, setting: Setting, value: object) -> None:
        self._background.write(settings.change, setting, value, failed=self.notice.bad)

    def _typed(self, setting: Setting, control: LineField) -> None:
        if not control.isModified():
            return
        control.setModified(False)
        words = control.text().strip()
        if setting is mail_server.PORT:
            self._take_port(words)
        else:
            self._change(setting, words)

    def _take_port(self, words: str) -> None:
        if words.isascii() and words.isdecimal() and int(words) in PORTS:
            self.port_field.accept()
            self._change(mail_server.PORT, int(words))
        else:
            self.port_field.complain(f"A port is a number up to {PORTS[-1]}; usual is 587.")

    def _take_security(self) -> None:
        chosen = Security(str(self.security.value()))
        self._change(mail_server.SECURITY, chosen.value)
        self._change(mail_server.PORT, USUAL_PORT[chosen])

    def _keep_password(self) -> None:
        if self.password.isModified() and self.password.text():
            self.password.setModified(False)
            self._background.read(mail_in_force, then=partial(self._keep_for, self.password.text()))

    def _keep_for(self, password: str, server: MailServer | None) -> None:
        if server is None:
            self.notice.info(INCOMPLETE)
        else:
            self._postman.keep(server.account, password)

    def _send_test(self) -> None:
        self._background.read(mail_in_force, then=self._send_by)

    def _send_by(self, server: MailServer | None) -> None:
        if server is None:
            self.notice.info(INCOMPLETE)
            return
        self.test.setEnabled(False)
        parcel = Parcel(server.address, *TEST, self._background.counter.clock.now())
        self._postman.send(server, self.password.text(), parcel)

    def _taken(self) -> None:
        self.test.setEnabled(True)
        self.notice.done("The mail server took it. Look whether it has arrived.")

    def _failed(self, sentence: str) -> None:
        self.test.setEnabled(True)
        self.notice.bad(sentence)

    def _line(self, setting: Setting) -> Field:
        control = LineField(setting.label)
        control.editingFinished.connect(lambda: self._typed(setting, control))
        self.fields[setting.key] = control
        return Field(setting.label, control)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        parts = (
            self._line(mail_server.ADDRESS),
            self._line(mail_server.NAME),
            self._line(mail_server.HOST),
            Field(mail_server.SECURITY.label, self.security),
            self.port_field,
            self._line(mail_server.USER),
            Field("Password (kept by this computer, not in the shop’s file)", self.password),
        )
        for part in parts:
            column.addWidget(part)
        column.addWidget(self.test, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notice)
