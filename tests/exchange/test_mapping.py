import tomllib

import pytest

from desktop_app.exchange.fields import Field, Purpose
from desktop_app.exchange.mapping import override
from desktop_app.exchange.mapping_guess import guess_mapping, require_essentials
from desktop_app.exchange.vocabulary import numberless, plain, words
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.resources import resource


def mapped(columns, rows=(), purpose=Purpose.CUSTOMERS):
    return guess_mapping(columns, rows, purpose)


def names(mapping, field):
    return [source.column for source in mapping.of(field)]


@pytest.mark.parametrize(
    ("column", "field"),
    [
        ("E-mail Address", Field.EMAIL),
        ("EMAIL", Field.EMAIL),
        ("eMail", Field.EMAIL),
        ("E-Mail-Adresse", Field.EMAIL),
        ("Adresse e-mail", Field.EMAIL),
        ("Correo electrónico", Field.EMAIL),
        ("Indirizzo e-mail", Field.EMAIL),
        ("FirstName", Field.FIRST_NAME),
        ("Vorname", Field.FIRST_NAME),
        ("Prénom", Field.FIRST_NAME),
        ("Nachname", Field.LAST_NAME),
        ("Apellidos", Field.LAST_NAME),
        ("Cognome", Field.LAST_NAME),
        ("Téléphone portable", Field.PHONE),
        ("Handy", Field.PHONE),
        ("Cell", Field.PHONE),
        ("date_of_birth", Field.BIRTHDAY),
        ("Geburtstag", Field.BIRTHDAY),
        ("Fecha de nacimiento", Field.BIRTHDAY),
        ("Memo", Field.NOTE),
        ("Bemerkungen", Field.NOTE),
        ("Labels", Field.TAG),
        ("Customer ID", Field.REFERENCE),
        ("First Visit", Field.SINCE),
    ],
)
def test_a_column_is_known_by_its_name_in_any_of_five_languages(column, field):
    assert names(mapped([column]), field) == [column]


@pytest.mark.parametrize(
    "column",
    [
        "Accepts Email Marketing", "Email Subscription Status", "E-mail 1 - Label", "E-mail Type",
        "E-mail 2 Display Name", "Instant Profile", "OPTIN_TIME", "CONFIRM_TIME", "Assistant's Phone",
        "Business Fax", "Home Fax", "Pager", "Manager's Name", "Last Visit", "Lifetime Spend", "Organization Title",
        "Website 1 - Value", "Blocked from online booking", "Tax Exempt", "TimeInt", "Photo",
    ],
)  # fmt: skip
def test_a_column_that_only_sounds_alike_is_left_out(column):
    assert mapped(["Name", column]).left_out == (column,)


def test_numbered_and_grouped_columns_all_count_the_plain_one_first():
    mapping = mapped(["Home Phone", "Phone 1 - Value", "Business Phone 2", "Company Main Phone", "Phone"])
    assert [(source.column, source.group) for source in mapping.of(Field.PHONE)] == [
        ("Phone", ""),
        ("Home Phone", "home"),
        ("Phone 1 - Value", "1"),
        ("Business Phone 2", "business 2"),
        ("Company Main Phone", "company main"),
    ]


def test_the_lines_of_one_street_belong_to_one_address():
    mapping = mapped(["Business Street", "Business Street 2", "Home Street", "Home City", "Address 1 - Street"])
    assert [source.group for source in mapping.of(Field.STREET)] == ["business", "business", "home", "1"]


def test_an_address_is_a_street_where_a_city_stands_beside_it():
    assert names(mapped(["Name", "Address", "City"]), Field.STREET) == ["Address"]
    assert names(mapped(["Name", "Address"]), Field.ADDRESS) == ["Address"]


def test_a_formatted_address_is_not_taken_beside_its_parts():
    assert mapped(["Address 1 - Formatted", "Address 1 - Street"]).left_out == ("Address 1 - Formatted",)


def test_a_region_without_a_city_says_nothing():
    assert mapped(["Email Address", "Address", "REGION"]).left_out == ("REGION",)


def test_of_two_columns_for_one_date_the_better_named_counts():
    mapping = mapped(["Cancel Date", "Code", "Date", "Booking Date"], purpose=Purpose.APPOINTMENTS)
    assert names(mapping, Field.DATE) == ["Booking Date"]
    assert names(mapping, Field.CANCELLED_ON) == ["Cancel Date"]


def test_where_names_say_nothing_the_cells_do():
    rows = [["Ann Lee", "ann@example.com", "(503) 555-0123", "17"], ["Bo Day", "", "+44 20 7946 0958", "18"]]
    mapping = mapped(["Column 1", "Column 2", "Column 3", "Column 4"], rows)
    assert mapping.as_json() == {"name": ["Column 1"], "phone": ["Column 3"], "email": ["Column 2"]}


def test_bare_digits_are_not_guessed_to_be_phones():
    assert mapped(["Name", "Column 2"], [["Ann", "7210448301100"]]).left_out == ("Column 2",)


def test_a_wish_puts_aside_what_was_guessed_and_frees_its_column():
    mapping = override(mapped(["Name", "Phone", "Tel"]), ["phone=tel", "note=Phone"])
    assert mapping.as_json() == {"name": ["Name"], "phone": ["Tel"], "note": ["Phone"]}


def test_several_wishes_for_one_field_add_up_and_an_empty_one_takes_nothing():
    mapping = override(mapped(["Name", "A", "B", "Note"]), ["phone=A", "phone=B", "note="])
    assert mapping.as_json() == {"name": ["Name"], "phone": ["A", "B"]}


@pytest.mark.parametrize(
    ("wish", "says"),
    [
        ("fone=Tel", "no field “fone” for customers. Did you mean “phone”"),
        ("phone=Tell", "no column “Tell”. Did you mean “Tel”"),
        ("phone", "Write it as field=column"),
        ("amount=Tel", "no field “amount” for customers"),
    ],
)
def test_a_wish_that_cannot_be_met_names_the_nearest(wish, says):
    with pytest.raises(Mistake, match=says):
        override(mapped(["Name", "Tel"]), [wish])


def test_a_file_that_does_not_tell_the_essential_is_a_mistake():
    with pytest.raises(Mistake, match="No column tells the client"):
        require_essentials(mapped(["Date", "Amount"], purpose=Purpose.PURCHASES))
    require_essentials(mapped(["Email"]))


def test_no_name_in_the_vocabulary_means_two_things():
    for purpose in Purpose:
        told = [numberless(name) for many in words(purpose.value).values() for name in set(map(numberless, many))]
        assert sorted(told) == sorted(set(told))


def test_every_field_has_its_words_and_every_word_a_field():
    sections = tomllib.loads(resource("exchange/columns.toml").read_text("utf-8"))
    told = {field for purpose in Purpose for field in sections[purpose.value]}
    assert told == {field.value for field in Field}


@pytest.mark.parametrize(
    ("written", "compared"),
    [("E-mail 1 - Value", "e mail 1 value"), ("Straße", "strasse"), ("Address1", "address 1"), ("PLZ", "plz")],
)
def test_names_are_compared_without_case_accents_and_punctuation(written, compared):
    assert plain(written) == compared
