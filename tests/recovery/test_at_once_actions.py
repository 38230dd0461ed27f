"""Keeping what went wrong and making it right in one act."""

import datetime as dt

from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.actions import reopen
from desktop_app.recovery.at_once_actions import Happened, put_aside, put_right
from desktop_app.recovery.queries import incident, incidents
from desktop_app.recovery.rules import FollowUp, Given
from desktop_app.recovery.tables import Feeling, Incident, Remedy
from desktop_app.reminders.tables import Reminder

SATURDAY = dt.date(2026, 11, 28)
SORRY = [Given(Remedy.APOLOGISE)]


def test_one_undo_takes_back_what_went_wrong_and_what_was_planned(perform, elena, kim):
    perform(put_right, Happened(elena, "a stain"), SORRY, follow_up=FollowUp(SATURDAY))
    perform(undo_latest)
    assert not incidents(open=False)
    assert not Reminder.select().exists()


def test_what_was_told_before_is_corrected_and_not_kept_twice(perform, elena, kim):
    kept = perform(put_aside, Happened(elena, "a stain"), {})
    perform(put_right, Happened(elena, "a tear", "Damaged", feeling=Feeling.HURT, incident=kept), SORRY)
    row = incident(kept).row
    assert (row.text, row.kind, row.feeling) == ("a tear", "Damaged", Feeling.HURT)
    assert len(incidents(open=False)) == 1


def test_what_was_made_right_twice_is_asked_about_twice(perform, elena, kim):
    perform(put_right, Happened(elena, "a stain"), SORRY, follow_up=FollowUp(SATURDAY))
    (row,) = incidents(open=False)
    perform(reopen, row.id)
    perform(put_right, Happened(elena, "a stain", incident=row.id), SORRY, follow_up=FollowUp(SATURDAY))
    assert Reminder.select().count() == 2


def test_however_much_happened_it_can_be_asked_about(perform, elena, kim):
    perform(
        put_right,
        Happened(elena, "colour " * (Incident.text.limit // len("colour "))),
        SORRY,
        follow_up=FollowUp(SATURDAY),
    )
    assert Reminder.get().text.startswith("Is it right again? colour colour")
