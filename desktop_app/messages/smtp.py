"""Taking one message to the mail server, encrypted or not at all. No database and no window."""

import datetime as dt
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import make_msgid

from desktop_app.foundation.mistakes import Mistake
from desktop_app.messages.mail_server import MailServer, Security

SECONDS = 20  # to wait for any one answer
OURSELVES = "[127.0.0.1]"  # what this computer is called is nobody's business
UNDELIVERED = "Nothing was sent."


class WrongPassword(Mistake):
    """The server did not take the user's name or password."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is sent: to one address, one line of subject, plain text, at a moment."""

    address: str
    subject: str
    body: str
    at: dt.datetime


def send(server: MailServer, password: str, parcel: Parcel) -> None:
    """Send one message; when this returns the server has taken it.

    Raises Mistake, in the shop's words, where it was not taken; WrongPassword where the password is not right.
    """
    letter = as_mail(server, parcel)
    with _told_kindly(server, parcel), _connection(server) as connection:
        if server.user:
            connection.login(server.user, password)
        connection.send_message(letter)


def as_mail(server: MailServer, parcel: Parcel) -> EmailMessage:
    """Give the message as it travels; raises Mistake where a header would hold a line break or two addresses."""
    letter = EmailMessage()
    try:
        letter["From"] = Address(server.name, addr_spec=server.address)
        letter["To"] = Address(addr_spec=parcel.address)
        letter["Subject"] = parcel.subject
    except (ValueError, IndexError) as error:  # what the email package says of a broken address
        raise Mistake(f"The addresses or the subject cannot stand in an e-mail. {UNDELIVERED}") from error
    letter["Date"] = parcel.at
    letter["Message-ID"] = make_msgid(domain=server.address.rpartition("@")[2])
    letter.set_content(parcel.body, cte="quoted-printable")
    return letter


@contextmanager
def _connection(server: MailServer) -> Iterator[smtplib.SMTP]:
    """Lend an encrypted connection. What is said in parting no longer matters."""
    trusted = ssl.create_default_context()
    connection: smtplib.SMTP
    if server.security is Security.TLS:
        connection = smtplib.SMTP_SSL(server.host, server.port, OURSELVES, timeout=SECONDS, context=trusted)
    else:
        connection = smtplib.SMTP(server.host, server.port, OURSELVES, timeout=SECONDS)
    try:
        if server.security is Security.STARTTLS:
            _encrypt(connection, server, trusted)
        yield connection
        with suppress(smtplib.SMTPException, OSError):
            connection.quit()
    finally:
        connection.close()


def _encrypt(connection: smtplib.SMTP, server: MailServer, trusted: ssl.SSLContext) -> None:
    connection.ehlo_or_helo_if_needed()
    if not connection.has_extn("starttls"):
        raise Mistake(f"{server.host} offers no encryption on port {server.port}. {UNDELIVERED}")
    connection.starttls(context=trusted)


@contextmanager
def _told_kindly(server: MailServer, parcel: Parcel) -> Iterator[None]:
    try:
        yield
    except smtplib.SMTPAuthenticationError as error:
        raise WrongPassword(f"{server.host} does not take this user name or password. {UNDELIVERED}") from error
    except (smtplib.SMTPException, OSError) as error:
        raise Mistake(_sentence(error, server, parcel)) from error


def _sentence(error: Exception, server: MailServer, parcel: Parcel) -> str:
    """Say what went wrong between us and the server, the most particular reason first."""
    reasons: tuple[tuple[type[Exception], Callable[[], str]], ...] = (
        (smtplib.SMTPRecipientsRefused, lambda: f"{server.host} does not take mail for {parcel.address}."),
        (smtplib.SMTPSenderRefused, lambda: f"{server.host} does not take mail from {server.address}."),
        (smtplib.SMTPNotSupportedError, lambda: f"{server.host} cannot log in this user, or write this address."),
        (smtplib.SMTPServerDisconnected, lambda: f"{server.host} hung up before it had taken the message."),
        (smtplib.SMTPResponseException, lambda: f"{server.host} did not take the message: {_said(error)}."),
        (ssl.SSLCertVerificationError, lambda: f"{server.host} cannot prove that it is who it says it is."),
        (ssl.SSLError, lambda: f"{server.host} does not encrypt in this way. Try the other one, or another port."),
        (socket.gaierror, lambda: f"There is no mail server called {server.host}, or no internet just now."),
        (TimeoutError, lambda: f"{server.host} does not answer."),
        (ConnectionRefusedError, lambda: f"{server.host} takes no mail on port {server.port}."),
    )
    fitting = (words() for kind, words in reasons if isinstance(error, kind))
    return f"{next(fitting, f'The mail could not be handed to {server.host}.')} {UNDELIVERED}"


def _said(error: Exception) -> str:
    """What the server itself gave as the reason, shortened to a line."""
    answer = getattr(error, "smtp_error", b"")
    words = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else str(answer)
    return " ".join(words.split())[:120] or "it gave no reason"
