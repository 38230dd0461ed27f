"""Handing a message to the mail server, with the password that is known or was just typed. No database, no window."""

from enum import StrEnum

from desktop_app.foundation.progress import Progress
from desktop_app.messages.mail_server import MailServer
from desktop_app.messages.passwords import keep_password, password_of
from desktop_app.messages.smtp import Parcel, WrongPassword, send


class Delivery(StrEnum):
    """What came of it; a password that is missing or wrong is to be asked for."""

    TAKEN = "taken"
    NO_PASSWORD = "no password"  # noqa: S105 - a word for what came of it
    WRONG_PASSWORD = "wrong password"  # noqa: S105


def deliver(_: Progress, server: MailServer, typed: str, parcel: Parcel) -> Delivery:
    """Send a message; a password that was `typed` is kept once the server has taken it.

    Raises Mistake where the message was not taken for another reason than the password.
    """
    password = typed or (password_of(server.account) if server.user else None)
    if server.user and not password:
        return Delivery.NO_PASSWORD
    try:
        send(server, password or "", parcel)
    except WrongPassword:
        return Delivery.WRONG_PASSWORD
    if typed:
        keep_password(server.account, typed)
    return Delivery.TAKEN
