"""What can be practised, and how what came of an act is read from the sample shop."""

import datetime as dt
import tempfile
from dataclasses import replace

import pytest

from desktop_app.foundation.database import database
from desktop_app.foundation.progress import Cancelled, Progress
from desktop_app.practice.rules import Aftermath, Answer, Sign, Verdict, signs, verdict
from desktop_app.practice.written import cases_of
from desktop_app.rehearsal import rehearse
from desktop_app.reminders.tables import Kind, State
from desktop_app.sample.script import TRADES, read_script

TODAY = dt.date(2026, 11, 27)
DAY = dt.date(2026, 10, 20)
NOTHING = Aftermath(DAY, TODAY, None, None, "", (), (), (), None, None)
ASKED = Answer(Kind.CHECK, State.DONE, "Does it sit? She said: “it may not”", "fine", "It does", DAY, DAY)
PROMISE = replace(ASKED, kind=Kind.PROMISE, text="Post the swatch", outcome="", note="")


@pytest.mark.parametrize("trade", TRADES)
def test_each_trade_has_moments_with_people_of_its_sample_shop(trade):
    people = {role.card["name"] for role in read_script(trade).cast}
    cases = cases_of(trade)
    assert len(cases) >= 2
    for case in cases:
        assert {case.who, *(seen.who for act in case.acts for seen in act.seen)} <= people
        assert 3 <= len(case.acts) <= 4
        assert all(act.text and act.why for act in case.acts)


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ({"mood_in": 6, "mood_out": 8}, Sign("Came with a mood of 6, left with 8", worked=True)),
        ({"mood_in": 7, "mood_out": 4}, Sign("Came with a mood of 7, left with 4", worked=False)),
        ({"mood_in": 7, "mood_out": 7}, Sign("Came with a mood of 7, left with 7", None)),
        ({"impression": "Smiled twice"}, Sign("Smiled twice", None)),
        ({"answers": (ASKED,)}, Sign("20 Oct: Does it sit? Fine: “It does”", worked=True)),
        ({"answers": (replace(ASKED, outcome="no answer", note=""),)}, Sign("20 Oct: Does it sit? No answer", None)),
        ({"answers": (PROMISE,)}, Sign("The promise was kept: Post the swatch", worked=True)),
        (
            {"answers": (replace(PROMISE, ended=DAY + dt.timedelta(days=2)),)},
            Sign("The promise was kept 2 days late: Post the swatch", worked=False),
        ),
        (
            {"answers": (replace(PROMISE, state=State.DROPPED, note="Out of stock"),)},
            Sign("The promise was not kept: Post the swatch. Out of stock", worked=False),
        ),
        ({"voices": ("Nobody called",)}, Sign("Said of the shop: “Nobody called”", worked=False)),
        ({"troubles": ("It frizzed",)}, Sign("Then went wrong: It frizzed", worked=False)),
        ({"gap": 35, "came": DAY + dt.timedelta(days=38)}, Sign("Came again after 38 days", worked=True)),
        ({"gap": 35, "came": DAY + dt.timedelta(days=1)}, Sign("Came again after 1 day", None)),
        ({"gap": 14}, Sign("Has not come again, and usually comes every 2 weeks", worked=False)),
    ],
)
def test_what_came_of_an_act_is_said_in_words(after, said):
    assert signs(replace(NOTHING, **after)) == (said,)


def test_who_still_has_time_to_come_again_speaks_neither_for_an_act_nor_against_it():
    assert signs(replace(NOTHING, gap=35)) == ()


@pytest.mark.parametrize(
    ("worked", "said"),
    [
        ([], Verdict.UNDONE),
        ([None], Verdict.OPEN),
        ([None, True], Verdict.WORKED),
        ([False, None], Verdict.FAILED),
        ([True, False], Verdict.BOTH),
    ],
)
def test_only_what_speaks_for_an_act_or_against_it_counts(worked, said):
    assert verdict([Sign("", one) for one in worked]) is said


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The folder in which folders that go again are made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_card_is_read_as_it_stood_then_and_what_came_of_it_as_it_is_known_now(temporary):
    grease, price = rehearse(Progress(), "repair", TODAY)

    assert (grease.shop, grease.moment, grease.briefing.name) == (
        "Spokes & Springs",
        "Sun 15 Nov, 10:29",
        "Rafael Quintana",
    )
    assert grease.briefing.known == ("Likes: a look at the worn part",)
    assert not grease.briefing.before  # what went wrong a minute later is not known yet
    assert [choice.verdict for choice in grease.choices] == [Verdict.UNDONE, Verdict.WORKED, Verdict.UNDONE]
    assert [choice.verdict for choice in price.choices] == [Verdict.FAILED, Verdict.WORKED, Verdict.UNDONE]
    assert price.choices[0].shown[0].signs[0].words == "Said of the shop: “The price is never known before the end”"
    assert database.is_closed()
    assert list(temporary.iterdir()) == []


def test_it_can_be_stopped_and_leaves_nothing_behind(temporary):
    progress = Progress()
    progress.tell = lambda done, total: progress.stop.set()
    with pytest.raises(Cancelled):
        rehearse(progress, "repair", TODAY)
    assert database.is_closed()
    assert list(temporary.iterdir()) == []
