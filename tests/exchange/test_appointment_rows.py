from datetime import date, time

import pytest

from desktop_app.exchange.appointment_rows import (
    AppointmentReading,
    appointment_from_row,
    state_of_file,
)
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.price_list import price_lists_beside
from desktop_app.visits.tables import AppointmentState

SERVICES = "Code,Desc,Cate,Price\nCUT,Ladies' cut,STYLE,82\n"


@pytest.fixture
def read(open_table, write_file):
    write_file(SERVICES, "services.csv")

    def read_all(text: str, name: str = "bookings.csv", purpose=Purpose.APPOINTMENTS) -> list[AppointmentReading]:
        table, mapping, context = open_table(text, purpose, name=name)
        offered, state = price_lists_beside(table.path), state_of_file(table.path.stem, mapping)
        return [appointment_from_row(row, mapping, context, offered, state) for row in table.rows()]

    return read_all


def test_a_booking_names_its_service_by_the_price_list(read):
    (reading,) = read("Code,Staff,Service,Date,Time,TimeInt\nJUNJ01,JAY,CUT,03/14/2018,3:50:00 PM,950\n")
    found = reading.appointment
    assert (found.client, found.staff, found.service) == ("JUNJ01", "JAY", "Ladies' cut")
    assert (found.day, found.time, found.state) == (date(2018, 3, 14), time(15, 50), AppointmentState.BOOKED)


def test_a_cancellation_is_of_the_day_that_was_booked(read):
    (reading,) = read(
        "Cancel Date,Code,Service,Staff,Booking Date,Canceled By,Days\n05/22/2018,M01,XYZ,SUE,05/24/2018,ADMIN,2\n"
    )
    found = reading.appointment
    assert (found.state, found.day, found.cancelled_on) == (
        AppointmentState.CANCELLED,
        date(2018, 5, 24),
        date(2018, 5, 22),
    )
    assert found.service == "XYZ"


def test_a_file_called_no_shows_holds_no_shows(read):
    (reading,) = read("Date,Code,Service,Staff\n04/13/2018,,CUT,HOUSE\n", name="no_shows.csv")
    found = reading.appointment
    assert (found.state, found.client, found.staff) == (AppointmentState.MISSED, None, None)


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("Confirmed", "booked"),
        ("CANCELED", "cancelled"),
        ("No-Show", "missed"),
        ("storniert", "cancelled"),
        ("?", "booked"),
    ],
)
def test_a_row_that_says_what_became_of_it_is_believed(read, status, state):
    (reading,) = read(f"Client,Date,Status\nAnn,2026-12-01,{status}\n")
    assert reading.appointment.state.value == state


def test_an_appointment_may_lie_ahead_and_one_without_a_day_is_refused(read):
    ahead, without, wrong = read("Client,Date\nAnn,2027-01-05\nBo,\nCy,2027-02-30\n")
    assert ahead.appointment.day == date(2027, 1, 5)
    assert (without.appointment, without.problems[0].reason) == (None, "has no date")
    assert (wrong.appointment, wrong.problems[0].reason) == (None, "is a day that does not exist")


def test_visits_are_read_the_same_way(read):
    (reading,) = read(
        "Customer,Visit date,Arrived,Service,Served by,Note\nAnn,2026-11-01,9:15,Blow dry,Kim,liked it\n",
        name="visits.csv",
        purpose=Purpose.VISITS,
    )
    found = reading.appointment
    assert (found.client, found.staff, found.service, found.note) == ("Ann", "Kim", "Blow dry", "liked it")
    assert (found.day, found.time) == (date(2026, 11, 1), time(9, 15))
