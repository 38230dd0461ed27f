"""Something goes wrong, and whoever stands there makes it right at once."""

import datetime as dt
from pathlib import Path

from desktop_app.recovery.ledger_queries import ledger
from desktop_app.recovery.queries import incident, incidents
from tests.programs import ran

from .conftest import FRIDAY

EVENING = dt.time(19, 30)

ROOT = Path(__file__).parents[2]


def test_a_stain_is_made_right_with_cleaning_and_a_certificate_before_the_guest_says_a_word(on_elenas_card):
    counter = on_elenas_card
    counter.presses("Ctrl+M")
    counter.sees("Make it right for Elena Marsh", "240 left of Kim’s 240", "Yours to spend, no approval needed")
    counter.taps("Stained or damaged")
    counter.taps("We noticed first")
    counter.sees("175 left of Kim’s 240", "Make it right · 65", "Sat 28 Nov, 10:00: Kim rings")
    counter.presses("Ctrl+Return")
    counter.sees("Made right for Elena Marsh.", "Elena Marsh: Is it right again? Stained or damaged")
    counter.sees("Made right, 27 Nov: Apologise · Pay the cleaning 25 · Gift certificate 40")
    found = []
    counter.asks(ledger, found.extend)
    counter.waits()
    assert [(row.by, row.words, row.amount) for row in found if row.amount] == [
        ("Kim", "Pay the cleaning", 25_00),
        ("Kim", "Gift certificate", 40_00),
    ]


def test_what_is_saved_for_later_waits_as_it_was_and_is_thought_of_the_next_day(on_elenas_card):
    counter = on_elenas_card
    counter.presses("Ctrl+M")
    counter.sees("Make it right for Elena Marsh", "Waited too long")
    counter.taps("Save for later")
    counter.sees("What happened? Tap a kind, or write a few words.")
    counter.types("colour on the sleeve")
    counter.taps("Something else")
    counter.taps("Upset")
    counter.taps("Refund today")
    counter.taps("Save for later")
    counter.sees("Saved for later: what went wrong for Elena Marsh.", "Went wrong, 27 Nov: colour on the sleeve")
    counter.the_next_morning()
    counter.sees("Elena Marsh: Is it right again? What went wrong: “colour on the sleeve”")
    counter.presses("Ctrl+M")
    counter.sees("colour on the sleeve", "Make it right · 60", "Something new happened")
    counter.presses("Ctrl+Return")
    counter.sees("Made right, 28 Nov: Apologise · Refund today 60")


def test_who_came_late_from_a_flight_gets_an_apology_with_points_the_next_morning(stand_at, a_salon):
    counter = stand_at(a_salon, (FRIDAY, EVENING))
    counter.taps("Who is serving?")
    counter.taps("Kim")
    counter.opens("Elena Marsh")
    counter.sees("A new customer")
    counter.presses("Return")
    counter.sees("Not here now", "More to do with this card")
    counter.presses("Ctrl+M")
    counter.sees("Make it right for Elena Marsh")
    counter.types("her flight landed late, and we had closed")
    counter.taps("Save for later")
    counter.sees("Saved for later: what went wrong for Elena Marsh.")
    counter.the_next_morning()
    counter.presses("Ctrl+3")
    counter.sees("Elena Marsh: Is it right again? What went wrong: “her flight landed late, and we had closed”")
    counter.presses("Return")
    counter.sees("How did it go?")
    counter.taps("Not fine")
    counter.taps("Make it right")
    counter.sees("Make it right for Elena Marsh", "her flight landed late, and we had closed")
    counter.taps("Points, 200")
    counter.sees("230 left of Kim’s 240")
    counter.taps("Print")
    counter.presses("Ctrl+Return")
    counter.sees("Write to Elena Marsh", "Paper")
    counter.presses("Escape")
    counter.sees("What you wrote has not gone out.")
    counter.taps("Throw it away")
    counter.sees_no_more("Write to Elena Marsh")
    found = []
    counter.asks(lambda: incident(incidents(open=False)[0].id), found.append)
    counter.waits()
    assert [gesture.words for gesture in found[0].gestures] == ["Apologise", "Points, 200"]
    assert "The points are yours." in found[0].letter


def test_what_shows_without_a_word_is_made_right_from_its_row_and_shows_no_more(on_elenas_card):
    counter = on_elenas_card
    words = ["finish", "Elena Marsh", "--mood", "3", "--on", "2026-11-26", "--data", str(counter.folder)]
    ran("main.py", *words)
    counter.sees("Ask them what was missing last time", "because on 26 Nov they left in a mood of 3")
    counter.tabs_to("Ask them what was missing last time")
    counter.presses("M")
    counter.sees("Make it right for Elena Marsh", "Not as hoped")
    counter.taps("Not as hoped")
    counter.presses("Ctrl+Return")
    counter.sees("Made right for Elena Marsh.")
    counter.sees_no_more("Ask them what was missing last time")
