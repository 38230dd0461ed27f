import datetime as dt

import pytest

from desktop_app.customers.queries import resolve
from desktop_app.customers.tables import Customer
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.tally import Outcome
from desktop_app.visits.tables import Appointment, AppointmentState

BOOKED = (
    "Code,Staff,Service,Date,Time\n"
    "JUNJ01,Kim,CUT,03/14/2018,3:50:00 PM\n"
    "NORJ01,HOUSE,XYZ,03/15/2018,4:00:00 PM\n"
    ",Kim,CUT,03/15/2018,5:00:00 PM\n"
)
MISSED = "Date,Code,Service,Staff\n03/14/2018,JUNJ01,CUT,Kim\n03/20/2018,JUNJ01,CUT,Kim\n"


@pytest.fixture
def book(import_file, write_file):
    write_file("Code,Desc,Cate,Price\nCUT,Ladies' cut,STYLE,82\n", "services.csv")
    return lambda content, name="bookings.csv": import_file(content, Purpose.APPOINTMENTS, name)


def counts(brought):
    return tuple(brought.tally.rows[outcome] for outcome in Outcome)


def test_bookings_become_appointments_of_the_customers_of_those_codes(book):
    brought = book(BOOKED)
    first, second, nobodys = Appointment.select().order_by(Appointment.id)
    assert (first.customer_id, first.day, first.time) == (resolve("JUNJ01"), dt.date(2018, 3, 14), dt.time(15, 50))
    assert (first.service.name, first.staff.name) == ("Ladies' cut", "Kim")
    assert (second.service.name, second.staff) == ("XYZ", None)
    assert nobodys.customer is None
    assert brought.tally.sentences[-1] == "1 row without a client: kept as appointments of nobody in particular."


def test_the_same_bookings_twice_add_nothing(book, contents):
    assert counts(book(BOOKED)) == (3, 0, 0, 0)
    before = contents()
    assert counts(book(BOOKED)) == (0, 0, 3, 0)
    assert contents() == before


def test_a_no_show_ends_the_appointment_that_was_booked(book, contents):
    book(BOOKED)
    assert counts(book(MISSED, "no_shows.csv")) == (1, 1, 0, 0)
    missed = Appointment.select().where(Appointment.state == AppointmentState.MISSED).order_by(Appointment.day)
    assert [row.day.day for row in missed] == [14, 20]
    before = contents()
    assert counts(book(MISSED, "no_shows.csv")) == (0, 0, 2, 0)
    assert counts(book(BOOKED)) == (0, 0, 3, 0)
    assert contents() == before


def test_the_codes_of_a_till_and_of_its_bookings_are_the_same_people(book, import_file):
    book(BOOKED)
    import_file(
        "Receipt,Date,Description,Client,Quantity,Amount\n1,03/14/2018,Cut,junj01,1,8\n", Purpose.PURCHASES, "till.csv"
    )
    assert Customer.select().count() == 2
