"""Telling colleagues what was noticed."""

import datetime as dt

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.noticing.actions import note
from desktop_app.noticing.share_actions import share, told
from desktop_app.noticing.share_queries import to_tell

TODAY = dt.date(2026, 11, 27)


def waiting(day=TODAY):
    return [(one.name, one.text) for one in to_tell(day, 10)]


def test_what_is_shared_twice_is_told_once_and_not_before_its_day(perform, elena):
    kept = perform(note, elena, "moved to the coast", tell=[None])
    perform(share, kept, [None])
    assert waiting() == [("Elena Marsh", "moved to the coast")]
    assert waiting(TODAY - dt.timedelta(days=1)) == []


def test_what_nobody_sorted_yet_can_be_told_as_well(perform):
    perform(note, None, "somebody left a scarf", tell=[None])
    assert waiting() == [("", "somebody left a scarf")]


def test_telling_is_undone_like_anything_else_and_not_done_twice(perform, elena):
    perform(note, elena, "moved to the coast", tell=[None])
    (one,) = to_tell(TODAY, 10)
    perform(told, one.share)
    assert waiting() == []
    with pytest.raises(Mistake, match="told already"):
        perform(told, one.share)
    perform(undo_latest)
    assert waiting() == [("Elena Marsh", "moved to the coast")]
