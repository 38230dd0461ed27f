import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.customers.drafts import PhoneDraft
from desktop_app.exchange.amounts import (
    guess_decimal_mark,
    read_amount,
    read_number,
    read_quantity,
    rounded_minor,
)
from desktop_app.exchange.cleaning import bare_code, clean_name
from desktop_app.exchange.emails import read_emails
from desktop_app.exchange.names import name_from_parts
from desktop_app.exchange.phones import each_once, read_phones
from desktop_app.exchange.tags import read_tags
from desktop_app.foundation.mistakes import Mistake


@pytest.mark.parametrize("written", ["   ", "\u200b", "\u202e\u2066", "\u00a0\u3000", "\u0301", "\u200d"])
def test_a_name_of_only_spaces_or_invisible_letters_is_refused(written):
    with pytest.raises(Mistake, match="only spaces or invisible"):
        clean_name(written, 200, "Name")


def test_a_code_loses_the_apostrophe_of_spreadsheets_and_may_be_a_long_number():
    assert bare_code(" '7210448301100 ", 80, "Code") == "7210448301100"


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("'+15035550123", ["+15035550123"]),
        ("'(503) 555-0123", ["(503) 555-0123"]),
        ("+15035550123 ::: +15035550199", ["+15035550123", "+15035550199"]),
        ("020 7946 0958; 020 7946 0959", ["020 7946 0958", "020 7946 0959"]),
        ("n/a", []),
        ("", []),
    ],
)
def test_phones_are_kept_as_written(written, numbers):
    assert [phone.written for phone in read_phones(written)] == numbers


def test_a_number_written_in_two_ways_is_kept_once():
    first, second = PhoneDraft("020 7946 0958", "home"), PhoneDraft("+44 20 7946 0958")
    assert each_once([first, second], "GB") == (first,)


@pytest.mark.parametrize("written", ["call her sister", "12", "1" * 61])
def test_what_is_no_phone_is_refused(written):
    with pytest.raises(Mistake, match="not a phone number"):
        read_phones(written)


@pytest.mark.parametrize(
    ("written", "addresses"),
    [
        ("Ann.Lee@Example.COM", ["Ann.Lee@Example.COM"]),
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
        ("a@b.com, c@d.com", "one e-mail address"),
        ("a@b.com c@d.com", "one e-mail address"),
        ("ann at example.com", "not an e-mail"),
        ("ann lee@example.com", "not an e-mail"),
        ("a\n@example.com", "not an e-mail"),
    ],
)
def test_what_is_no_single_address_is_refused(written, why):
    with pytest.raises(Mistake, match=why):
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
    with pytest.raises(Mistake):
        read_amount(written)


def test_a_currency_has_its_own_number_of_decimals():
    assert read_amount("500", digits=0) == 500
    assert read_amount("1.234", digits=3) == 1234
    with pytest.raises(Mistake, match="more than 0 decimals"):
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
    with pytest.raises(Mistake, match="whole number"):
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
    lambda text: clean_name(text, 200, "Name"), lambda text: bare_code(text, 80, "Code"),
    read_emails, read_phones, read_tags, read_amount, read_quantity,
]  # fmt: skip


@given(st.text() | st.text("0123456789 .,-+()$€'@ab:;/\n\"", max_size=60))
def test_any_text_is_read_or_unreadable(text):
    for read in READERS:
        try:
            read(text)
        except Mistake as unreadable:
            assert str(unreadable)


@given(st.text())
def test_a_cleaned_name_stays_as_it_is_when_cleaned_again(text):
    try:
        once = clean_name(text, 200, "Name")
    except Mistake:
        return
    assert clean_name(once, 200, "Name") == once
