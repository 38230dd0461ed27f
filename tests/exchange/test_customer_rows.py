from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.customers.drafts import AddressDraft, CodeDraft, DateDraft, EmailDraft
from desktop_app.exchange.column_habits import ColumnHabits
from desktop_app.exchange.customer_rows import CustomerReading, customer_from_row
from desktop_app.exchange.date_cells import DateOrder
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.mapping_guess import guess_mapping
from desktop_app.exchange.row_cells import ReadingContext
from desktop_app.exchange.table_file import TableRow


@pytest.fixture
def read(open_table):
    def read_all(text: str, **options) -> list[CustomerReading]:
        table, mapping, context = open_table(text, Purpose.CUSTOMERS, **options)
        return [customer_from_row(row, mapping, context) for row in table.rows()]

    return read_all


def reasons(reading: CustomerReading) -> list[str]:
    return [str(problem) for problem in reading.problems]


def test_a_contact_with_several_of_everything_is_read_whole(read):
    (reading,) = read(
        "First Name,Last Name,Phonetic Last Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,"
        "Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,"
        "Address 1 - City,Address 1 - Postal Code,Event 1 - Label,Event 1 - Value,Relation 1 - Label,"
        "Relation 1 - Value\n"
        'Mia,Okafor,oh-KAH-for, --02-29,"Likes the window\nseat",Regular ::: * myContacts,Work,MIA@Example.COM,'
        'Mobile,020 7946 0958 ::: 020 7946 0959,* Home,"1 Elm Row\nBath","1 Elm Row",Bath,BA1 1AA,Name day,05/06/2001,'
        "Sister,Ada\n"
    )
    draft = reading.draft
    assert reading.problems == ()
    assert (draft.name, draft.say) == ("Mia Okafor", "oh-KAH-for")
    assert [(phone.written, phone.label) for phone in draft.phones] == [
        ("020 7946 0958", "mobile"),
        ("020 7946 0959", "mobile"),
    ]
    assert draft.emails == (EmailDraft("MIA@Example.COM"),)
    assert draft.addresses == (AddressDraft("1 Elm Row", "Bath", "", "BA1 1AA", "", "home"),)
    assert draft.dates == (DateDraft("birthday", 2, 29), DateDraft("name day", 6, 5, 2001))
    assert reading.notes == ("Likes the window\nseat", "Sister: Ada")
    assert draft.tags == ("Regular",)


def test_home_and_business_are_two_addresses(read):
    (reading,) = read(
        "Name,Home Street,Home Street 2,Home City,Business Street,Business City,Other City,Anniversary,Spouse\n"
        "Bo Day,1 Elm Row,Flat 2,Bath,7 High Rd,Bristol,,0/0/00,Al Day\n"
    )
    assert reading.draft.addresses == (
        AddressDraft("1 Elm Row, Flat 2", "Bath", label="home"),
        AddressDraft("7 High Rd", "Bristol", label="business"),
    )
    assert reading.draft.dates == ()
    assert reading.notes == ("Spouse: Al Day",)


def test_an_address_in_one_cell_becomes_its_street(read):
    (reading,) = read('Email Address,First Name,Address\nbo@example.com,Bo,"Flat 2,  7 High Rd  Bath"\n')
    assert reading.draft.addresses == (AddressDraft("Flat 2, 7 High Rd, Bath"),)


def test_a_number_told_twice_is_kept_once_the_plain_column_first(read):
    (reading,) = read("Name,Default Address Phone,Phone\nBo,+44 20 7946 0958,'020 7946 0958\n")
    assert [phone.written for phone in reading.draft.phones] == ["020 7946 0958"]


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("Ann,Lee,Annie,Lee & Co,ann@example.com,020 7946 0958", "Ann Lee"),
        (",,Annie,Lee & Co,ann@example.com,020 7946 0958", "Annie"),
        (" ,,,Lee & Co,ann@example.com,020 7946 0958", None),
        (",,,Lee & Co,ann@example.com,020 7946 0958", "Lee & Co"),
        (",,,,ann@example.com,020 7946 0958", "ann@example.com"),
        (",,,,,020 7946 0958", "020 7946 0958"),
        ("田中,美咲,,,,", "田中美咲"),
    ],
)
def test_somebody_without_a_name_goes_by_the_next_best(read, row, name):
    reading = read("First Name,Last Name,Nickname,Company,Email,Phone\n" + row + "\n")[0]
    assert (reading.draft.name if reading.draft else None) == name


def test_a_row_that_does_not_say_who_it_is_gives_no_customer(read):
    (reading,) = read("Name,Note\n,likes tea\n")
    assert reading.draft is None
    assert reasons(reading) == ["row 2: does not say who it is"]


@pytest.mark.parametrize("name", ["\u200b", "\u202e \u200b", "   "])
def test_a_name_that_cannot_be_seen_is_refused_with_its_column(read, name):
    (reading,) = read(f"Name,Note\n{name},likes tea\n")
    assert reading.draft is None
    assert reasons(reading) == ["row 2, Name: has only spaces or invisible letters"]


def test_a_cell_that_cannot_be_read_is_left_out_and_the_customer_kept(read):
    (reading,) = read(
        "Name,Email,Birthday,Note,Phone\nAnn,a@b.com c@d.com,30/02/1990,4111 1111 1111 1111,ask her mother\n"
    )
    assert reading.draft.name == "Ann"
    assert (reading.draft.emails, reading.draft.dates, reading.notes) == ((), (), ())
    assert reasons(reading) == [
        "row 2, Phone: is not a phone number",
        "row 2, Email: a@b.com c@d.com: one e-mail address for each field, please",
        "row 2, Birthday: is a day that does not exist",
        "row 2, Note: this holds the number of a payment card. Those are never kept here",
    ]


def test_a_long_number_in_a_reference_is_no_payment_card(read):
    (reading,) = read("Customer ID,Name\n'7210448301100007,Ann\n")
    assert reading.draft.codes == (CodeDraft("Customer ID", "7210448301100007"),)


def test_a_birthday_in_the_future_is_refused(read):
    (reading,) = read("Name,Birthday\nAnn,2026-12-24\n")
    assert reading.draft.dates == ()
    assert reasons(reading) == ["row 2, Birthday: is in the future"]


def test_a_row_with_too_many_cells_is_not_trusted(read):
    (reading,) = read("Name,Phone\nLee, Ann,020 7946 0958\n")
    assert reading.draft is None
    assert reasons(reading) == ["row 2: has more cells than the file has columns"]


def test_lost_letters_are_mentioned_and_the_name_kept(read):
    (reading,) = read("First Name,Last Name\n?ukasz,?ó??\n")
    assert reading.draft.name == "?ukasz ?ó??"
    assert "letters that were lost" in reasons(reading)[0]


def test_a_formula_is_only_text(read):
    (reading,) = read('Name,Note\n=1+1,"=HYPERLINK(""http://example.com"",""x"")"\n')
    assert reading.draft.name == "=1+1"
    assert reading.notes == ('=HYPERLINK("http://example.com","x")',)


def test_the_order_of_day_and_month_is_the_columns_own(read):
    first, second = read("Name,Birthday,First Visit\nAnn,03/04/1988,2020-01-02\nBo,03/14/1990,\n")
    assert first.draft.dates == (DateDraft("birthday", 3, 4, 1988),)
    assert first.draft.since == date(2020, 1, 2)
    assert second.draft.dates == (DateDraft("birthday", 3, 14, 1990),)


def test_dates_that_fit_both_ways_round_are_mentioned(open_table):
    table, _, context = open_table("Name,Birthday\nAnn,03/04/1988\n", Purpose.CUSTOMERS)
    assert list(context.habits.sentences(table.columns)) == [
        "Birthday: the dates fit both ways round; read with the day first."
    ]


COLUMNS = ("Name", "Email", "Phone", "Birthday", "Note", "Tags", "Street", "City", "Anniversary", "Customer ID")


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=30), min_size=len(COLUMNS), max_size=len(COLUMNS)))
def test_any_row_gives_a_customer_or_says_why_not(cells):
    mapping = guess_mapping(COLUMNS, [], Purpose.CUSTOMERS)
    context = ReadingContext("GB", date(2026, 11, 27), ColumnHabits(DateOrder.DAY_FIRST, {}, {}))
    reading = customer_from_row(TableRow(2, tuple(cells)), mapping, context)
    assert reading.draft is None or reading.draft.name
    assert reading.draft is not None or reading.problems
