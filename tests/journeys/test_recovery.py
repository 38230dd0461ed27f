"""What was kept in a hurry is found on the Recovery screen, made right from there, and looked back at."""

import pytest


@pytest.fixture
def counter(on_elenas_card):
    """What went wrong for Elena was kept for later."""
    on_elenas_card.presses("Ctrl+M")
    on_elenas_card.sees("Make it right for Elena Marsh", "Stained or damaged")
    on_elenas_card.taps("Stained or damaged")
    on_elenas_card.taps("Save for later")
    on_elenas_card.sees("Saved for later")
    return on_elenas_card


def test_an_incident_is_made_right_from_its_row_and_its_cost_taken_back(counter):
    counter.sees("Recovery, 1 to be made right")
    counter.presses("Ctrl+4")
    counter.sees("Elena Marsh: Stained or damaged", "Since today", "Nobody used their allowance in the last four weeks")
    counter.presses("Return")
    counter.sees("Make it right · 65")
    counter.presses("Ctrl+Return")
    counter.sees("Made right for Elena Marsh", "Nothing waits to be made right.")
    counter.taps("Closed")
    counter.sees("Made right on Fri 27 Nov by Kim: Apologise · Pay the cleaning 25 · Gift certificate 40")
    counter.taps("Owed")
    counter.sees("Elena Marsh · Gift certificate, 40")
    counter.taps("Ledger")
    counter.sees("Pay the cleaning for Elena Marsh", "sum 65", "65 of the shop’s goodwill of 480 a month given")
    counter.taps("Gift certificate for Elena Marsh")
    counter.presses("Return")
    counter.types("she had one already")
    counter.presses("Return")
    counter.sees("takes back entry 3", "she had one already", "25 of the shop’s goodwill")
    counter.presses("Ctrl+Z")
    counter.sees("Undone", "65 of the shop’s goodwill")


def test_a_rule_that_stood_in_the_way_is_told_by_keys_alone(counter):
    counter.presses("Ctrl+4")
    counter.tabs_to("A policy stopped me")
    counter.presses("Return")
    counter.sees("Which rule stood in the way?")
    counter.types("No refund without the receipt")
    counter.presses("Return")
    counter.sees("What did you want to do instead?")
    counter.types("Give the money back")
    counter.presses("Return")
    counter.taps("Policy stopped me: 1")
    counter.sees("No refund without the receipt", "Somebody wanted to: Give the money back")
