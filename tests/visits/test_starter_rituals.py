"""What each trade begins with."""

import pytest

from desktop_app.visits.rules import Trade
from desktop_app.visits.starter_rituals import load_rituals
from desktop_app.visits.tables import HowTo, Nudge, Ritual, Service, UsualConcern


@pytest.mark.parametrize("trade", Trade)
def test_every_trade_brings_courtesies_and_nudges_of_its_own(perform, trade):
    added = perform(load_rituals, trade)
    assert added == sum(table.select().count() for table in (Ritual, Nudge, UsualConcern, HowTo)) > 0


def test_loading_twice_adds_nothing(perform):
    perform(load_rituals, "salon")
    assert perform(load_rituals, "salon") == 0


def test_the_words_of_the_salon_belong_to_its_services(perform):
    perform(load_rituals, "salon")
    colour = Service.get(Service.name == "Cut & colour")
    assert "Rinse twice" in Ritual.get(Ritual.service == colour).text
    assert Nudge.select().where(Nudge.service == colour, Nudge.after_minutes == 30).exists()


def test_every_line_fits_a_chip(perform):
    for trade in Trade:
        perform(load_rituals, trade)
    assert max(len(row.text) for row in [*Ritual.select(), *Nudge.select()]) <= 50


def test_a_trade_that_is_not_known_reaches_no_file(perform):
    with pytest.raises(ValueError, match="is not a valid Trade"):
        perform(load_rituals, "../exchange/columns")
