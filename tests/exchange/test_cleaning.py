import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.exchange.amounts import (
    guess_decimal_mark,
    read_amount,
    read_number,
    read_quantity,
    rounded_minor,
)
from desktop_app.exchange.cleaning import Unreadable, clean_code, clean_line, clean_name, clean_note, has_card_number
from desktop_app.exchange.emails import read_emails
from desktop_app.exchange.names import name_from_parts
from desktop_app.exchange.phones import read_phones
from desktop_app.exchange.tags import read_tags


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Ann   Lee ", "Ann Lee"),
        ("Zoe\u0308", "Zoë"),
        ("A\0nn", "Ann"),
        ("\u202eAnn\u202c", "Ann"),
        ("Ann\ud800", "Ann"),
        ("Ann\tLee\n", "Ann Lee"),
        ('=HYPERLINK("http://example.com")', '=HYPERLINK("http://example.com")'),
        ("<b>Ann</b>", "<b>Ann</b>"),
        ("'t Hooft", "'t Hooft"),
    ],
)
def test_a_name_keeps_its_letters_and_loses_what_must_not_be_in_it(written, kept):
    assert clean_name(written) == kept


@pytest.mark.parametrize("written", ["   ", "\u200b", "\u202e\u2066", "\u00a0\u3000", "\u0301", "\u200d"])
def test_a_name_of_only_spaces_or_invisible_letters_is_refused(written):
    with pytest.raises(Unreadable, match="only spaces or invisible"):
        clean_name(written)


def test_too_long_a_line_is_refused():
    with pytest.raises(Unreadable, match="longer than 200"):
        clean_line("x" * 201)


def test_a_note_keeps_its_lines():
    assert clean_note("Line  one\r\n\x0bLine two, with comma \n") == "Line one\nLine two, with comma"


def test_a_code_loses_the_apostrophe_of_spreadsheets_and_may_be_a_long_number():
    assert clean_code(" '7210448301100 ") == "7210448301100"
    assert clean_code("4111111111111111") == "4111111111111111"


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "card 4111 1111 1111 1111, exp 12/29",
        "4111-1111-1111-1111",
        "3782 822463 10005",
        "378282246310005",
        "x4222222222222y",
    ],
)
def test_a_payment_card_number_is_refused_in_any_text(text):
    assert has_card_number(text)
    with pytest.raises(Unreadable, match="payment card"):
        clean_note(text)


@pytest.mark.parametrize(
    "text",
    ["4111111111111112", "+442079460958123", "503 555 0123 or 503 555 0199", "411111111111", "12 34 56 78 90 12 34"],
)
def test_other_numbers_are_no_payment_card(text):
    assert not has_card_number(text)


@pytest.mark.parametrize(
    ("written", "region", "numbers"),
    [
        ("'+15035550123", "GB", [("+15035550123", "+15035550123")]),
        ("'(503) 555-0123", "US", [("(503) 555-0123", "+15035550123")]),
        ("020 7946 0958", "GB", [("020 7946 0958", "+442079460958")]),
        ("+33 1 42 68 53 00", "US", [("+33 1 42 68 53 00", "+33142685300")]),
        ("+15035550123 ::: +15035550199", "US", [("+15035550123", "+15035550123"), ("+15035550199", "+15035550199")]),
        (
            "020 7946 0958; 020 7946 0959",
            "GB",
            [("020 7946 0958", "+442079460958"), ("020 7946 0959", "+442079460959")],
        ),
        ("+81300000000", "US", [("+81300000000", None)]),
        ("555-0123", "US", [("555-0123", None)]),
        ("n/a", "US", []),
        ("", "US", []),
    ],
)
def test_phones_are_kept_as_written_and_made_international_when_valid(written, region, numbers):
    assert [(phone.written, phone.e164) for phone in read_phones(written, region)] == numbers


@pytest.mark.parametrize("written", ["call her sister", "12", "1" * 61])
def test_what_is_no_phone_is_refused(written):
    with pytest.raises(Unreadable, match="not a phone number"):
        read_phones(written, "GB")


@pytest.mark.parametrize(
    ("written", "addresses"),
    [
        ("Ann.Lee@Example.COM", ["Ann.Lee@example.com"]),
        ("a@b.com ::: c@d.org", ["a@b.com", "c@d.org"]),
        ("Ann Lee <ann@example.com>", ["ann@example.com"]),
        ("ann@münchen.de", ["ann@münchen.de"]),
        ("", []),
    ],
)
def test_emails_keep_what_stands_before_the_at(written, addresses):
    assert read_emails(written) == addresses


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("a@b.com, c@d.com", "two addresses"),
        ("a@b.com c@d.com", "two addresses"),
        ("ann at example.com", "not an e-mail"),
        ("ann@example", "not an e-mail"),
        ("ann lee@example.com", "not an e-mail"),
        ("ann@-example.com", "not an e-mail"),
        ("a\n@example.com", "not an e-mail"),
    ],
)
def test_what_is_no_single_address_is_refused(written, why):
    with pytest.raises(Unreadable, match=why):
        read_emails(written)


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ('"VIP","Blog"', ["VIP", "Blog"]),
        ("vip, colour", ["vip", "colour"]),
        ("vip;colour", ["vip", "colour"]),
        ("Clients ::: * myContacts", ["Clients"]),
        ("VIP, vip", ["vip"]),
        ("", []),
    ],
)
def test_tags_are_told_apart_however_they_are_parted(written, tags):
    assert read_tags(written) == tags


@pytest.mark.parametrize(
    ("written", "mark", "minor"),
    [
        ("82", ".", 8200),
        ("-50.4", ".", -5040),
        ("$1482.50", ".", 148250),
        ("1,234.50", ".", 123450),
        ("1.234,56", ",", 123456),
        ("1.234", ",", 123400),
        ("1 234,50 €", ",", 123450),
        ("(5.00)", ".", -500),
        ("5.00-", ".", -500),
        ("-£5", ".", -500),
        ("$-5", ".", -500),
        ("1'234.50", ".", 123450),
        ("EUR 5", ".", 500),
        ("0.10", ".", 10),
    ],
)
def test_amounts_come_in_whole_minor_units(written, mark, minor):
    assert read_amount(written, mark) == minor


@pytest.mark.parametrize(
    "written", ["12abc", "1e5", "NaN", "inf", "1_000", "1.234", "12,34", "1,234,56", "--5", "", "-", "٣"]
)
def test_what_is_no_plain_amount_is_refused(written):
    with pytest.raises(Unreadable):
        read_amount(written)


def test_a_currency_has_its_own_number_of_decimals():
    assert read_amount("500", digits=0) == 500
    assert read_amount("1.234", digits=3) == 1234
    with pytest.raises(Unreadable, match="more than 0 decimals"):
        read_amount("5.5", digits=0)


def test_tax_is_rounded_half_to_even():
    assert rounded_minor(read_number("-2.52") + read_number("-4.032")) == -655
    assert [rounded_minor(read_number(text)) for text in ("0.125", "0.135", "0.145")] == [12, 14, 14]


@pytest.mark.parametrize(
    ("values", "mark"),
    [(["1,50", "2,00"], ","), (["1.50", "1,234.00"], "."), (["1.234,50"], ","), (["82", "1,234"], "."), ([], ".")],
)
def test_the_decimal_mark_is_told_by_the_whole_column(values, mark):
    assert guess_decimal_mark(values) == mark


def test_quantities_are_whole_and_may_be_negative():
    assert [read_quantity(text) for text in ("1", "-1", "2.0")] == [1, -1, 2]
    with pytest.raises(Unreadable, match="whole number"):
        read_quantity("1.5")


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (["Ann", "", "Lee"], "Ann Lee"),
        (["田中", "", "美咲"], "田中美咲"),
        (["김", "민지"], "김민지"),
        (["Anna", "田中"], "Anna 田中"),
        ([], ""),
    ],
)
def test_a_name_is_put_together_as_its_letters_ask(parts, name):
    assert name_from_parts(parts) == name


READERS = [
    clean_line, clean_name, clean_note, clean_code, read_emails, read_tags, read_amount, read_quantity,
    lambda text: read_phones(text, "GB"),
]  # fmt: skip


@given(st.text() | st.text("0123456789 .,-+()$€'@ab:;/\n\"", max_size=60))
def test_any_text_is_read_or_unreadable(text):
    for read in READERS:
        try:
            read(text)
        except Unreadable as unreadable:
            assert str(unreadable)


@given(st.text())
def test_a_cleaned_line_stays_as_it_is_when_cleaned_again(text):
    try:
        once = clean_line(text)
    except Unreadable:
        return
    assert clean_line(once) == once
