"""What helped others with the same trouble: only their own coming back tells, and only once they are enough."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.helped_queries import what_helped
from desktop_app.recovery.helped_rules import ENOUGH, Helped, Outcome, came_back
from desktop_app.recovery.helped_rules import what_helped as best
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.visits.actions import arrive, finish

WRONG = dt.date(2026, 3, 1)
LATER = dt.date(2026, 11, 27)
CLEANED = frozenset({Remedy.APOLOGISE, Remedy.CLEANING, Remedy.CERTIFICATE})


def outcomes(kept, lost, remedies=CLEANED, first=1):
    """Somebody each, of whom the first `kept` came back two weeks later."""
    return [
        Outcome(first + n, WRONG, remedies, WRONG + dt.timedelta(days=14) if n < kept else None, 28)
        for n in range(kept + lost)
    ]


@pytest.mark.parametrize(
    ("came", "today", "answer"),
    [(14, 15, True), (41, 90, True), (42, 90, False), (None, 41, None), (None, 42, False), (60, 90, False)],
)
def test_coming_back_before_one_would_be_drifting_counts(came, today, answer):
    day = None if came is None else WRONG + dt.timedelta(days=came)
    assert came_back(Outcome(1, WRONG, CLEANED, day, 28), WRONG + dt.timedelta(days=today)) is answer


def test_what_kept_most_is_told_in_a_line():
    helped = best([*outcomes(8, 1), *outcomes(5, 2, frozenset({Remedy.REFUND}), first=50)], LATER)
    assert helped == Helped((Remedy.CLEANING, Remedy.CERTIFICATE), 8, 9)
    assert helped.sentence == "Cleaning and gift certificate: 8 of 9 like this came back"


@pytest.mark.parametrize(
    "few",
    [
        outcomes(ENOUGH - 1, 0),
        outcomes(3, 3),
        outcomes(ENOUGH, 0, frozenset({Remedy.OTHER})),
        outcomes(ENOUGH, 0, frozenset()),
        outcomes(1, 0) * ENOUGH,
    ],
)
def test_what_is_not_honest_is_not_told(few):
    assert best(few, LATER) is None


def chosen(remedy, kept, lost, first):
    """As `outcomes`, where cleaning or a certificate was theirs to choose, and they chose this one."""
    offered, given = CLEANED - {Remedy.APOLOGISE}, frozenset({Remedy.APOLOGISE, remedy})
    return [
        replace(one, offered=offered, chosen=frozenset({remedy})) for one in outcomes(kept, lost, given, first=first)
    ]


def test_what_was_theirs_to_choose_is_told_as_one_with_what_most_of_them_chose():
    few = [*chosen(Remedy.CLEANING, 3, 1, 1), *chosen(Remedy.CERTIFICATE, 2, 0, 50)]
    helped = best(few, LATER)
    assert helped.sentence == "Cleaning (4 chose it) or gift certificate: 5 of 6 came back"
    got_both = [replace(one, remedies=CLEANED) for one in few]
    assert best(got_both, LATER).sentence == "Cleaning and gift certificate: 5 of 6 like this came back"


def test_an_apology_alone_speaks_for_itself():
    helped = best(outcomes(5, 0, frozenset({Remedy.APOLOGISE})), LATER)
    assert helped.sentence == "Apology: 5 of 5 like this came back"


def test_the_shops_own_outcomes_are_read(perform, kim, clock):
    for n in range(ENOUGH):
        guest = perform(add, CustomerDraft(f"Guest {n}"))
        wrong = perform(open_incident, guest, "wine on the sleeve", "Damaged")
        perform(make_right, wrong, [Given(Remedy.CLEANING, amount=2500), Given(Remedy.REFUND, amount=100)])
        perform(reverse, 3 * n + 2)  # each turn writes three entries
    assert what_helped("Damaged", clock.today()) is None
    clock.turn(days=20)
    for n in range(ENOUGH):
        perform(arrive, n + 1)
        perform(finish, n + 1)
    assert what_helped("Damaged", clock.today()) == Helped((Remedy.CLEANING,), ENOUGH, ENOUGH)
    assert what_helped("Wrong item", clock.today()) is None
    assert what_helped("", clock.today()) is None


def test_what_they_were_offered_and_chose_is_read_too(perform, kim, clock):
    cleaning, refund = Given(Remedy.CLEANING, amount=2500), Given(Remedy.REFUND, amount=4000)
    for n in range(ENOUGH):
        guest = perform(add, CustomerDraft(f"Guest {n}"))
        wrong = perform(open_incident, guest, "wine on the sleeve", "Damaged")
        perform(make_right, wrong, [refund], offered=[cleaning, refund], chosen=refund)
    clock.turn(days=20)
    for n in range(ENOUGH):
        perform(arrive, n + 1)
    helped = what_helped("Damaged", clock.today())
    assert helped == Helped((Remedy.REFUND, Remedy.CLEANING), ENOUGH, ENOUGH, ENOUGH)
