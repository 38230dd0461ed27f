"""A shop brings the customers it had in another program: looked at first, kept only then, and taken back in one tap."""

import pytest

PEOPLE = """Name,Phone,Birthday,Misc
Mia Okafor,020 7946 0958,07/03/1990,allergic to walnuts
Bo Day,020 7946 0959,30/02/1990,
"""


@pytest.fixture
def counter(at_the_counter, tmp_path):
    """The import asks for a file, and gets it."""
    file = tmp_path / "customers.csv"
    file.write_text(PEOPLE, encoding="utf-8")
    at_the_counter.presses("Ctrl+2")
    at_the_counter.taps("Read in a list")
    at_the_counter.chooses_file(file)
    at_the_counter.sees("customers.csv · 2 rows", "2 rows: 2 new.")
    return at_the_counter


def test_what_does_not_fit_is_said_before_anything_is_kept(counter):
    counter.sees("Mia Okafor, 020 7946 0958, 07/03/1990", "row 3, Birthday: is a day that does not exist")
    counter.taps("Cancel")
    counter.never_sees("Mia Okafor")


def test_a_column_is_given_its_meaning_brought_in_and_taken_back(counter):
    counter.tabs_to("What Misc tells")
    counter.types("Note")
    counter.presses("Return")
    counter.sees("Name, Phone, Birthday, Note", "2 rows: 2 new.")
    counter.taps("Bring them in")
    counter.sees("2 customers added.", "Undo this import")
    counter.taps("Close")
    counter.opens("mia")
    counter.sees("Mia Okafor", "allergic to walnuts")


def test_an_import_is_taken_back_whole(counter):
    counter.taps("Bring them in")
    counter.sees("2 customers added.")
    counter.taps("Undo this import")
    counter.sees("Taken back. Everything is as it was before.")
    counter.taps("Cancel")
    counter.never_sees("Mia Okafor", "Bo Day")
    counter.opens("mia")
    counter.sees("A new customer")
