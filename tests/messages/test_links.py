"""Links that hand a message to another program."""

from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.messages.links import LONGEST_LINK, call_link, holds_text, mail_link, text_link


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80), st.text("ab &?=#%é\n", max_size=80))
def test_a_mail_program_gets_the_very_words(subject, body):
    link = urlsplit(mail_link("el+home@example.com", subject, body))
    told = parse_qs(link.query, keep_blank_values=True)
    assert unquote(link.path) == "el+home@example.com"
    assert told == {"subject": [subject], "body": [body.replace("\n", "\r\n")]}


def test_nothing_typed_adds_somebody_else_to_a_mail():
    link = mail_link("el@example.com?bcc=all@example.com", "a&bcc=all@example.com", "b&bcc=all@example.com")
    assert set(parse_qs(urlsplit(link).query)) == {"subject", "body"}


def test_a_long_letter_is_left_out_of_the_link_never_cut():
    link = mail_link("el@example.com", "Hello", "x" * LONGEST_LINK)
    assert not holds_text(link)
    assert len(link) < LONGEST_LINK
    assert holds_text(mail_link("el@example.com", "Hello", "x"))


def test_numbers_are_dialled_as_they_were_written():
    assert call_link("+44 (0)20 7946 0142") == "tel:+442079460142"
    assert text_link("020 7946 0142", "Hello & welcome") == "sms:02079460142?body=Hello%20%26%20welcome"
