"""What waits to be honoured, in words and on paper."""

import datetime as dt

import pytest

from desktop_app.recovery.owed.claim_queries import CertificateRow, ClaimRow, Held
from desktop_app.recovery.owed.held_words import (
    Points,
    certificate_text,
    held_line,
    note,
    paid_sentence,
    redeemed_sentence,
    slip_text,
    spent_sentence,
    words,
)

FRIDAY, MONDAY = dt.date(2026, 11, 27), dt.date(2026, 11, 30)
BILL = ClaimRow(12, 1, "Elena <b>Marsh</b>", "", 2500, FRIDAY, "Kim", None, None, None)
ARRIVED = ClaimRow(13, 1, "Elena Marsh", "The coat", 0, FRIDAY, "", MONDAY, None, None)
GIFT = CertificateRow(5, 1, "Elena Marsh", "", 4000, FRIDAY, "Kim", "K7QM-4TXE", 2500)
POINTS = Points(1, 1, 1200)


@pytest.mark.parametrize(
    ("held", "title", "line"),
    [
        (BILL, "Cleaning, up to 25", "Slip 12 · promised Fri 27 Nov by Kim · no receipt yet"),
        (ARRIVED, "The coat, whatever it comes to", "Slip 13 · promised Fri 27 Nov · receipt in on Mon 30 Nov"),
        (GIFT, "Gift certificate, 25", "K7QM-4TXE · given Fri 27 Nov by Kim · 15 used"),
        (POINTS, "1,200 points", "To be spent in parts, or all at once"),
    ],
)
def test_each_thing_says_what_it_is_and_how_far_it_is(held, title, line):
    assert (words(held), note(held)) == (title, line)


def test_all_that_a_customer_holds_stands_in_a_line():
    assert held_line(Held(1, (BILL,), (GIFT,), 200)) == "Cleaning, up to 25 · Gift certificate, 25 · 200 points"
    assert held_line(Held(1, (), (), 0)) == ""


def test_what_was_done_is_said_with_what_is_left():
    assert paid_sentence(ARRIVED, 3150, 3150) == "The cleaning for Elena Marsh is paid: 31.50."
    assert paid_sentence(BILL, 1800, -700).endswith("is paid: 18, 7 less than was promised.")
    assert redeemed_sentence(GIFT, 1000, 1500) == "10 redeemed; 15 is left on K7QM-4TXE."
    assert redeemed_sentence(GIFT, 2500, 0) == "25 redeemed; nothing is left on K7QM-4TXE."
    assert spent_sentence(200, 1000) == "200 points spent; 1,000 left."


def test_a_slip_says_how_the_bill_is_paid_and_a_certificate_what_it_is_worth():
    assert slip_text(BILL, "Salon Wren", "EUR") == (
        "Cleaning slip\n\nSlip 12, for Elena <b>Marsh</b>\n\nWe pay the cleaning, up to 25 EUR.\n\n"
        "Bring or send us the receipt, and say it is slip 12.\n\n"
        "Promised on Friday 27 November 2026 by Kim\n\nSalon Wren"
    )
    assert certificate_text(GIFT, "", "EUR") == (
        "Gift certificate\n\n25 EUR, for Elena Marsh\n\nCode K7QM-4TXE\n\n"
        "It can be used in parts, and does not expire.\n\nGiven on Friday 27 November 2026 by Kim"
    )
