"""A pack besides its playbooks: what a trade begins with, handed on as one file, refused where it makes no sense."""

from pathlib import Path

import pytest

from desktop_app.beginning import begin
from desktop_app.foundation.mistakes import Mistake
from desktop_app.noticing.actions import learn_acts
from desktop_app.noticing.queries import reading
from desktop_app.noticing.remark_acts import remark_acts
from desktop_app.playbooks.actions import take_in
from desktop_app.playbooks.packs.pack import Pack
from desktop_app.playbooks.packs.pack_file import read_pack, starter_pack, write_pack
from desktop_app.playbooks.packs.pack_queries import shop_pack
from desktop_app.visits.courtesies import Courtesies, ForService, Steps, Timed
from desktop_app.visits.courtesy_actions import take_up
from desktop_app.visits.courtesy_queries import courtesies
from desktop_app.visits.rules import Trade

TRADES = [trade for trade in Trade if trade is not Trade.BLANK]
FITS_A_CHIP = 50


@pytest.mark.parametrize("trade", TRADES)
def test_every_trade_has_courtesies_nudges_concerns_take_home_steps_and_acts_of_its_own(trade):
    its = starter_pack(trade).courtesies
    assert all((its.services, its.rituals, its.nudges, its.concerns, its.how_tos, starter_pack(trade).acts))
    assert {line.service for line in (*its.rituals, *its.nudges, *its.concerns)} <= {"", *its.services}


@pytest.mark.parametrize("trade", Trade)
def test_what_is_shown_on_a_chip_fits_it(trade):
    its = starter_pack(trade).courtesies
    assert max(len(line.text) for line in (*its.rituals, *its.nudges, *its.concerns)) <= FITS_A_CHIP


@pytest.mark.parametrize("trade", Trade)
def test_every_act_is_for_something_that_is_understood_when_it_is_typed(trade, perform, clock):
    acts = starter_pack(trade).acts
    perform(learn_acts, acts)
    for thing, act in acts.items():
        (remark,) = reading(None, f"her {thing} is broken", clock.today()).proposals
        assert remark.act == act


def test_naming_its_trade_gives_a_shop_all_of_it_once(perform):
    perform(begin, Trade.SALON, ["Kim"])
    assert courtesies() == starter_pack(Trade.SALON).courtesies
    assert remark_acts() == starter_pack(Trade.SALON).acts
    perform(begin, Trade.SALON, [])
    assert courtesies() == starter_pack(Trade.SALON).courtesies


def test_a_shop_hands_all_of_it_on_as_one_file(perform, tmp_path):
    perform(begin, Trade.REPAIR, ["Kim"])
    write_pack(tmp_path / "ours.toml", shop_pack())
    assert read_pack(tmp_path / "ours.toml") == shop_pack()


def test_another_shops_file_is_added_to_ours(perform, tmp_path):
    ours = Courtesies(services=("Cut",), rituals=(ForService("Brush the collar"),))
    perform(take_up, ours)
    perform(learn_acts, {"umbrella": "Walk them to the car"})
    theirs = Courtesies(
        services=("Cut", "Perm"),
        rituals=(ForService("Brush the collar"), ForService("Mirror at the back", "Perm")),
        nudges=(Timed("Offer a drink", after_minutes=5),),
        concerns=(ForService("Will it hold?"),),
        how_tos=(Steps("At home", ("perm",), ("Do not wash it yet",)),),
    )
    write_pack(tmp_path / "theirs.toml", Pack((), theirs, {"umbrella": "Lend one", "bell": "Tighten it"}))
    taken = perform(take_in, read_pack(tmp_path / "theirs.toml"))
    assert taken.words == "0 plays read, 0 new or changed; 5 courtesies added."
    assert courtesies() == theirs
    assert dict(remark_acts()) == {"umbrella": "Walk them to the car", "bell": "Tighten it"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[ritual]]\nservice = 'Cut'\n", "ours.toml, ritual 1: text must be a text"),
        ("[[ritual]]\ntext = 'a'\nmood = 3\n", r"ritual 1: 'mood' is not known \(line 3\)"),
        ("[[nudge]]\ntext = 'a'\n", "nudge 1: after how many minutes"),
        ("[[nudge]]\ntext = 'a'\nafter_minutes = -5\n", "after_minutes must be a whole number from 0 to 1440"),
        ("[[take_home]]\ntitle = 'a'\nwords = []\nsteps = ['b']\n", "it needs words to be found by"),
        ("[[take_home]]\ntitle = 'a'\nwords = ['b']\nsteps = []\n", "and 1 to 12 steps"),
        ("[[remark]]\nthing = 'bell'\n", "remark 1: act must be a text"),
        (f"[[concern]]\ntext = '{'a' * 121}'\n", "concern 1: .*at most 120"),
        ("services = 'Cut'\n", "services must be a list"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_place(tmp_path: Path, text, reason):
    (tmp_path / "ours.toml").write_text(text, "utf-8")
    with pytest.raises(Mistake, match=reason):
        read_pack(tmp_path / "ours.toml")
