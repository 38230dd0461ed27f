"""What this shop does, unasked, about what is worn, lost or forgotten."""

import datetime as dt

from desktop_app.noticing.actions import learn_acts
from desktop_app.noticing.queries import reading

TODAY = dt.date(2026, 11, 27)


def act_for(sentence):
    (remark,) = reading(None, sentence, TODAY).proposals
    return remark.act


def test_the_shops_own_act_comes_before_what_everybody_does(perform):
    assert act_for("her umbrella is broken") == "Lend an umbrella"
    perform(learn_acts, {"umbrella": "Walk them to the car"})
    assert act_for("her umbrella is broken") == "Walk them to the car"


def test_the_longest_name_of_the_thing_counts(perform):
    perform(learn_acts, {"strap": "Oil the strap", "watch strap": "Put on a new strap pin"})
    assert act_for("his watch strap is frayed") == "Put on a new strap pin"


def test_what_the_shop_does_already_is_not_overwritten(perform):
    perform(learn_acts, {"Umbrella": "Walk them to the car"})
    assert perform(learn_acts, {"umbrella": "Lend an umbrella", "bell": "Tighten the bell"}) == 1
    assert act_for("her umbrella is broken") == "Walk them to the car"
