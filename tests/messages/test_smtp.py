"""One message to the mail server: taken, or refused with a sentence that says what to do."""

import datetime as dt
from email import message_from_bytes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.foundation.mistakes import Mistake
from desktop_app.messages.mail_server import MailServer, Security
from desktop_app.messages.rules import Outgoing, checked
from desktop_app.messages.smtp import Parcel, WrongPassword, as_mail, send
from desktop_app.messages.tables import Way

from .post_office import PASSWORD

AT = dt.datetime(2026, 11, 27, 14, 5, tzinfo=dt.UTC)
LETTER = Parcel("elena@example.com", "Grüße, El", "Dear El,\n\nis it as you hoped? “Yes” — we think.\n.\nKim", AT)


def test_a_message_arrives_as_it_was_written_in_plain_text(post_office):
    send(post_office.address(), PASSWORD, LETTER)
    (letter,) = post_office.letters
    assert letter["From"] == "Salon Vento <hello@vento.example>"
    assert letter["To"] == "elena@example.com"
    assert letter["Subject"] == "Grüße, El"
    assert letter["Date"].datetime == AT
    assert letter["Message-ID"].endswith("@vento.example>")
    assert letter.get_content_type() == "text/plain"
    assert letter.get_content().replace("\r\n", "\n").rstrip("\n") == LETTER.body


def test_a_server_that_encrypts_from_the_first_word_is_served_too(post_office):
    post_office.encrypts_at_once = True
    send(post_office.address(security=Security.TLS), PASSWORD, LETTER)
    assert len(post_office.letters) == 1


def test_a_server_that_wants_no_password_gets_none(post_office):
    send(post_office.address(user=""), "", LETTER)
    assert (len(post_office.letters), post_office.logins) == (1, 0)


def test_without_encryption_not_even_the_password_goes_out(post_office):
    post_office.offers_encryption = False
    with pytest.raises(Mistake, match=r"offers no encryption on port .*Nothing was sent"):
        send(post_office.address(), PASSWORD, LETTER)
    assert (post_office.letters, post_office.logins) == ([], 0)


def test_a_server_that_cannot_prove_who_it_is_gets_nothing(post_office, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(Mistake, match="cannot prove that it is who it says"):
        send(post_office.address(), PASSWORD, LETTER)
    assert post_office.logins == 0


def test_a_wrong_password_is_told_apart_from_everything_else(post_office):
    with pytest.raises(WrongPassword, match="does not take this user name or password"):
        send(post_office.address(), "swordfish", LETTER)
    assert post_office.letters == []


def test_an_address_the_server_does_not_take_is_named(post_office):
    post_office.refuses = ("elena@",)
    with pytest.raises(Mistake, match=r"does not take mail for elena@example.com"):
        send(post_office.address(), PASSWORD, LETTER)
    assert post_office.letters == []


def test_a_server_that_hangs_up_half_way_took_nothing(post_office):
    post_office.hangs_up_in_the_middle = True
    with pytest.raises(Mistake, match="hung up before it had taken"):
        send(post_office.address(), PASSWORD, LETTER)
    assert post_office.letters == []


def test_what_a_server_says_in_parting_changes_nothing(post_office):
    post_office.rude_in_parting = True
    send(post_office.address(), PASSWORD, LETTER)
    assert len(post_office.letters) == 1


def test_a_server_that_is_busy_is_quoted(post_office):
    post_office.greeting = "554 too   busy"
    with pytest.raises(Mistake, match=r"did not take the message: too +busy"):
        send(post_office.address(), PASSWORD, LETTER)


def test_the_wrong_kind_of_encryption_says_to_try_the_other(post_office):
    with pytest.raises(Mistake, match="Try the other one, or another port"):
        send(post_office.address(security=Security.TLS), PASSWORD, LETTER)


def test_nobody_there_is_said_with_the_port(post_office):
    there = post_office.address()
    post_office.close()
    with pytest.raises(Mistake, match=f"takes no mail on port {there.port}"):
        send(there, PASSWORD, LETTER)


def test_a_name_that_no_server_has_is_said(post_office):
    with pytest.raises(Mistake, match=r"There is no mail server called nowhere.invalid"):
        send(post_office.address(host="nowhere.invalid"), PASSWORD, LETTER)


@pytest.mark.parametrize(
    "parcel",
    [
        Parcel("elena@example.com", "Hello\r\nBcc: all@example.com", "x", AT),
        Parcel("elena@example.com\r\nBcc: all@example.com", "Hello", "x", AT),
        Parcel("elena@example.com, all@example.com", "Hello", "x", AT),
    ],
)
def test_nothing_typed_can_become_a_header_of_its_own(post_office, parcel):
    with pytest.raises(Mistake, match="cannot stand in an e-mail"):
        as_mail(post_office.address(), parcel)


@settings(max_examples=60)
@given(subject=st.text(max_size=120), name=st.text(max_size=40), body=st.text(max_size=200))
def test_whatever_is_typed_a_message_has_its_own_headers_and_no_others(subject, name, body):
    server = MailServer("localhost", 587, Security.STARTTLS, "kim", "hello@vento.example", name)
    try:
        fit = checked(Outgoing(1, "plain", Way.MAIL_SERVER, "elena@example.com", subject, body, ("", "")))
        mail = as_mail(server, Parcel(fit.address, fit.subject, fit.body, AT))
    except Mistake:
        return
    travels = message_from_bytes(bytes(mail))
    assert travels.keys() == [
        "From", "To", "Subject", "Date", "Message-ID",
        "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
    ]  # fmt: skip
