"""What stood in the way of those who are thanked: kept beside the thanks, then fixed, or left to judgement."""

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.praise.actions import praise
from desktop_app.praise.gap_actions import keep_gap
from desktop_app.praise.gap_rules import Ending, gap_line
from desktop_app.praise.queries import GapRow, given, unsettled
from desktop_app.praise.tables import Gap

NO_SPRAY = "No spray for stains at the basins"
A_SPRAY = "A spray at each basin"


@pytest.fixture
def thanks(perform, kim, ada, elena):
    """Kim and Ada are thanked for a sleeve that was clean again."""
    return perform(praise, [kim, ada], "Got the stain out with her own soap", elena)


def test_it_waits_beside_the_thanks_until_somebody_decides(perform, thanks):
    assert (given()[0].gap, unsettled()) == (None, ())
    perform(keep_gap, thanks, NO_SPRAY)
    assert [one.gap for one in unsettled()] == [GapRow(NO_SPRAY, None, "")]


@pytest.mark.parametrize(("ending", "waits"), [(Ending.FIX, 1), (Ending.FIXED, 0), (Ending.JUDGEMENT, 0)])
def test_what_is_to_be_fixed_waits_and_what_is_fixed_or_left_to_judgement_does_not(perform, thanks, ending, waits):
    perform(keep_gap, thanks, NO_SPRAY)
    perform(keep_gap, thanks, NO_SPRAY, ending, A_SPRAY)
    assert (len(unsettled()), given()[0].gap.ending, Gap.select().count()) == (waits, ending, 1)


def test_undo_takes_back_the_decision_and_then_the_gap(perform, thanks):
    perform(keep_gap, thanks, NO_SPRAY)
    perform(keep_gap, thanks, NO_SPRAY, Ending.JUDGEMENT)
    perform(undo_latest)
    assert given()[0].gap == GapRow(NO_SPRAY, None, "")
    perform(undo_latest)
    assert given()[0].gap is None


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ((" ", None, ""), "What stood in the way"),
        ((NO_SPRAY, Ending.FIX, " "), "What will be different"),
        ((NO_SPRAY, Ending.FIXED, ""), "What will be different"),
        (("x" * 201, None, ""), "What stood in the way"),
    ],
)
def test_it_asks_for_the_words_that_are_missing(perform, thanks, said, asks):
    with pytest.raises(Mistake, match=asks):
        perform(keep_gap, thanks, *said)
    assert Gap.select().count() == 0


def test_thanks_that_were_taken_back_have_no_gap(perform, thanks):
    perform(undo_latest)
    with pytest.raises(Mistake, match="taken back"):
        perform(keep_gap, thanks, NO_SPRAY)


def test_how_it_stands_is_one_line():
    assert gap_line(NO_SPRAY, None, "") == f"{NO_SPRAY} · to decide"
    assert gap_line(NO_SPRAY, Ending.FIX, A_SPRAY) == f"{NO_SPRAY} · to fix: {A_SPRAY}"
    assert gap_line(NO_SPRAY, Ending.JUDGEMENT, "") == f"{NO_SPRAY} · left to judgement"
