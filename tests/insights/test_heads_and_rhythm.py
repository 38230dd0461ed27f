"""What hangs on one head, and how the whole shop comes."""

import datetime as dt

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.insights.one_head import NOTHING_YET, ONE_HEAD
from desktop_app.insights.one_head_queries import one_head
from desktop_app.insights.one_head_rules import Pair, pairs
from desktop_app.insights.shop_rhythm import NOTHING_YET as NO_RHYTHM
from desktop_app.insights.shop_rhythm import SHOP_RHYTHM
from desktop_app.insights.shop_rhythm_queries import shop_rhythm
from desktop_app.noticing.actions import note
from desktop_app.rhythm.drift_queries import drifting
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.rhythm.rules import RhythmState
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import record_visit

TODAY = dt.date(2026, 11, 27)
KIM, JO, ADA = 1, 2, 3


def come(act, name, *days_ago, served_by=None):
    guest = add(act, CustomerDraft(name))
    for days in days_ago:
        record_visit(act, guest, TODAY - dt.timedelta(days=days), served_by=served_by)
    return guest


def test_one_hands_over_to_whoever_met_most_of_them():
    assert pairs({KIM: 9, JO: 2}, {(KIM, JO): 1, (KIM, ADA): 4}, [KIM, JO, ADA]) == (
        Pair(KIM, ADA, 9, 4),
        Pair(JO, ADA, 2, 0),
    )


def test_among_equals_it_is_whoever_knows_fewest_alone():
    assert pairs({KIM: 9, JO: 2}, {}, [KIM, JO, ADA])[0].could == ADA


def test_who_works_alone_has_nobody_to_hand_over_to():
    assert pairs({KIM: 9}, {}, [KIM]) == ()


def test_what_one_of_us_alone_wrote_down_hangs_on_one_head(perform, counter):
    kim, jo, ada = (perform(ensure_member, name) for name in ("Kim", "Jo", "Ada"))
    ann = perform(come, "Ann", 30, served_by=ada)
    ben = perform(come, "Ben", 20, served_by=kim)
    perform(come, "Cem", 10)
    long_ago = perform(come, "Dora", 500)
    for by, guests in ((kim, (ann, ben, long_ago)), (jo, (ben,))):
        counter.by = by
        for guest in guests:
            perform(note, guest, "Came by bicycle")
    shown = one_head(TODAY)
    assert (shown.nobody, shown.alone, shown.several) == (1, 1, 1)
    assert ONE_HEAD.words(shown) == (
        "Of 3 who came in the last year, 1 is known to one of us alone.",
        "Kim and Ada: 1 to talk through. Ada has served some of them before.",
    )
    (behind,) = ONE_HEAD.people(shown)
    assert behind.words == "the 1 person Kim could hand to Ada"
    assert [(one.name, one.words) for one in behind.people(*behind.args, limit=9, offset=0)] == [
        ("Ann", "1 thing known")
    ]


def test_nothing_written_down_is_said_so(perform):
    perform(come, "Ann", 30)
    assert ONE_HEAD.words(one_head(TODAY)) == NOTHING_YET
    assert ONE_HEAD.chart(one_head(TODAY)) is None


def test_the_whole_shop_stands_as_each_of_its_customers_does(perform):
    perform(come, "Ann", 60, 30, 0)
    perform(come, "Ben", 95, 65, 35)
    perform(come, "Cem", 110, 80, 50)
    perform(come, "Dora", 200, 170, 140)
    perform(come, "Eli", 9)
    perform(lambda act: fill_rhythms())
    shown = shop_rhythm(TODAY)
    assert {state: shown.standing(state) for state in RhythmState} == dict.fromkeys(RhythmState, 1)
    assert SHOP_RHYTHM.words(shown) == (
        "4 have a rhythm of their own; the middle one comes every 4 weeks.",
        "Today: 1 with us, 1 due, 1 drifting, 1 quiet.",
        "1 came once or twice: too seldom to have a rhythm of their own.",
    )
    listed = {
        person.name: behind.args[0]
        for behind in SHOP_RHYTHM.people(shown)
        for person in behind.people(*behind.args, limit=9, offset=0)
    }
    assert listed == {one.name: one.state for one in drifting(TODAY)}
    inside, outside = SHOP_RHYTHM.chart(shown).series
    assert (sum(inside.values), sum(outside.values)) == (2, 2)


def test_a_shop_without_a_rhythm_is_told_when_it_has_one(perform):
    assert SHOP_RHYTHM.words(shop_rhythm(TODAY)) == NO_RHYTHM
    assert SHOP_RHYTHM.chart(shop_rhythm(TODAY)) is None
