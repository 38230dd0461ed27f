"""A certificate that goes by post: somebody is reminded to post it, and the address is for that letter only."""

import datetime as dt

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.ledger_actions import reverse
from desktop_app.recovery.owed.claim_tables import Certificate
from desktop_app.recovery.owed.posting_actions import FORGOTTEN
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Gesture, Remedy
from desktop_app.reminders.actions import done, drop
from desktop_app.reminders.queries import due, one
from desktop_app.reminders.tables import Channel, Kind

CERTIFICATE = Given(Remedy.CERTIFICATE, amount=4000)
ADDRESS = "12 Mill Lane, Bath BA1 2QA"
FRIDAY = dt.date(2026, 11, 27)


@pytest.fixture
def posted(perform, stain, kim):
    """The certificate for the stain is to be posted; the reminder that says so."""
    perform(make_right, stain, [Given(Remedy.APOLOGISE), CERTIFICATE], post_to=ADDRESS)
    (row,) = due(end=FRIDAY + dt.timedelta(days=7))
    return row


def address_in(reminder):
    return one(reminder.id).steps[0].text


def test_whoever_gave_it_posts_it_on_the_next_open_day(posted):
    assert posted.text == f"Post the gift certificate {Certificate.get().code}"
    assert (posted.due, posted.kind, posted.channel) == (dt.date(2026, 11, 28), Kind.PROMISE, Channel.POST)
    assert (posted.customer, posted.assignee) == ("Elena Marsh", "Kim")
    assert address_in(posted) == f"Address it to Elena Marsh, {ADDRESS}"


@pytest.mark.parametrize("end", [done, drop])
def test_the_address_is_forgotten_once_it_is_posted_or_will_not_be(perform, posted, end):
    perform(end, posted.id)
    assert address_in(posted) == FORGOTTEN
    perform(undo_latest)
    assert ADDRESS in address_in(posted)


def test_a_certificate_that_is_taken_back_is_not_posted(perform, posted):
    perform(reverse, 2, "given twice")
    assert due(end=FRIDAY + dt.timedelta(days=7)) == ()
    assert address_in(posted) == FORGOTTEN


def test_other_reminders_keep_their_words(perform, posted, stain):
    perform(reverse, 1)
    assert ADDRESS in address_in(posted)


@pytest.mark.parametrize(
    ("given", "address", "why"),
    [([Given(Remedy.CLEANING)], ADDRESS, "nothing to post"), ([CERTIFICATE], "\u200b", "Where shall it be posted to")],
)
def test_what_cannot_be_posted_is_not_given_either(perform, stain, given, address, why):
    with pytest.raises(Mistake, match=why):
        perform(make_right, stain, given, post_to=address)
    assert Gesture.select().count() == 0
