"""What each part of a card may be."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.customers.drafts import AddressDraft, CodeDraft, CustomerDraft, DateDraft, EmailDraft, PhoneDraft
from desktop_app.customers.rules import checked, read_phone
from desktop_app.foundation.mistakes import Mistake


def test_nothing_but_a_name_is_needed():
    assert checked(CustomerDraft("  Ann  ")) == CustomerDraft("Ann")


@pytest.mark.parametrize("name", ["", "   ", "\u200b", "\u3164 \u2060"])
def test_a_name_that_nobody_can_see_is_none(name):
    with pytest.raises(Mistake, match="needs a name"):
        checked(CustomerDraft(name))


def test_a_name_of_letters_only_some_know_is_a_name():
    assert checked(CustomerDraft("王")).name == "王"


def test_what_is_empty_or_said_twice_is_left_out():
    draft = checked(
        CustomerDraft(
            "Ann",
            phones=(PhoneDraft(" "), PhoneDraft("07700 900123")),
            emails=(EmailDraft("ann@example.com"), EmailDraft("ANN@example.com"), EmailDraft("")),
            addresses=(AddressDraft(label="home"), AddressDraft(city="Leeds")),
            cards=("", "RG1", "rg1"),
            tags=("VIP", "vip", " "),
            codes=(CodeDraft("till", "7"),),
        )
    )
    assert draft.phones == (PhoneDraft("07700 900123"),)
    assert len(draft.emails) == len(draft.cards) == len(draft.tags) == 1
    assert draft.addresses == (AddressDraft(city="Leeds"),)


def test_two_addresses_in_one_field_are_refused():
    with pytest.raises(Mistake, match="one e-mail address for each field"):
        checked(CustomerDraft("Ann", emails=(EmailDraft("a@example.com, b@example.com"),)))


@pytest.mark.parametrize("address", ["ann", "ann@", "@example.com", "a b@example.com", "<a@example.com>"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(Mistake, match="not an e-mail address"):
        checked(CustomerDraft("Ann", emails=(EmailDraft(address),)))


@pytest.mark.parametrize(
    ("month", "day", "year", "reason"),
    [
        (2, 30, None, "There is no 30 February. Try 29 February."),
        (2, 29, 2023, "There is no 29 February 2023. Try 28 February."),
        (4, 31, None, "There is no 31 April. Try 30 April."),
        (1, 0, None, "There is no 0 January. Try 1 January."),
        (13, 1, None, "There is no month 13."),
        (1, 1, 1066, "1066 is not a year"),
    ],
)
def test_a_day_the_calendar_does_not_have_is_refused(month, day, year, reason):
    with pytest.raises(Mistake, match=reason):
        checked(CustomerDraft("Ann", dates=(DateDraft("birthday", month, day, year),)))


def test_a_leap_day_needs_no_year():
    dates = (DateDraft("birthday", 2, 29), DateDraft("wedding", 2, 29, 2024))
    assert checked(CustomerDraft("Ann", dates=dates)).dates == dates


def test_a_payment_card_is_refused_wherever_it_stands():
    with pytest.raises(Mistake, match=r"Company: .*payment card"):
        checked(CustomerDraft("Ann", company="4111 1111 1111 1111"))
    with pytest.raises(Mistake, match=r"Loyalty card: .*payment card"):
        checked(CustomerDraft("Ann", cards=("4111111111111111",)))


@pytest.mark.parametrize(
    ("written", "e164", "digits"),
    [
        ("07700 900123", "+447700900123", "07700900123 447700900123"),
        ("+44 (0)7700 900123", "+447700900123", "447700900123"),
        ("+49 30 901820", "+4930901820", "4930901820"),
        ("0033 1 42 68 53 00", "+33142685300", "0033142685300 33142685300"),
        ("ext. 12", "", "12"),
        ("ask at the bar", "", ""),
        ("٠٧٧٠٠ ٩٠٠١٢٣", "+447700900123", "07700900123 447700900123"),
    ],
)
def test_a_phone_is_kept_as_written_and_as_all_countries_share_it(written, e164, digits):
    number = read_phone(written, "GB")
    assert (number.written, number.e164, number.digits) == (written, e164, digits)


@given(st.text(max_size=80))
def test_any_phone_can_be_read(written):
    number = read_phone(written, "GB")
    assert len(number.digits) <= 120
    assert len(number.e164) <= 20


def test_the_whole_draft_comes_through_unharmed():
    draft = CustomerDraft(
        "Elena Marsh",
        say="eh-LEH-na",
        call="El",
        company="Strings Ltd",
        since=dt.date(2021, 11, 3),
        phones=(PhoneDraft("07700 900123", "home"),),
        emails=(EmailDraft("elena@example.com", "work"),),
        addresses=(AddressDraft("1 High St", "Leeds", "", "LS1 1AA", "UK", "home"),),
        dates=(DateDraft("birthday", 3, 14, 1985),),
        cards=("RG-1",),
        tags=("music",),
        codes=(CodeDraft("till", "77"),),
    )
    assert checked(draft) == draft
