"""What a shop brings to a visit besides the work: taken up once, its own afterwards."""

from desktop_app.visits.courtesies import Courtesies, ForService, Steps, Timed
from desktop_app.visits.courtesy_actions import take_up
from desktop_app.visits.courtesy_queries import courtesies
from desktop_app.visits.usual_concerns import MOST, UsualConcerns

OURS = Courtesies(
    services=("Cut",),
    rituals=(ForService("Brush the collar"), ForService("Mirror at the back", "Cut")),
    nudges=(Timed("Offer a drink", "", 5),),
    concerns=(ForService("Will it sit?"), ForService("Will I manage the fringe?", "Cut")),
    how_tos=(Steps("The first morning", ("cut",), ("Dry the fringe first", "Then the back")),),
)


def test_what_is_taken_up_is_given_back_as_it_was(perform):
    assert perform(take_up, OURS) == 6
    assert courtesies() == OURS


def test_what_the_shop_has_already_is_left_alone(perform):
    perform(take_up, OURS)
    assert perform(take_up, OURS) == 0
    assert courtesies() == OURS


def test_the_concerns_of_the_service_come_first_and_a_tap_writes_one_down(qtbot, light):
    chips = UsualConcerns((*OURS.concerns, ForService("Will it rain?"), ForService("Is it me?")))
    qtbot.addWidget(chips)
    said = []
    chips.chosen.connect(said.append)
    assert chips.show_for(["cut"])
    shown = [chip for chip in chips.chips if not chip.isHidden()]
    assert [chip.words for chip in shown] == ["Will I manage the fringe?", "Will it sit?", "Will it rain?"]
    assert len(shown) == MOST
    shown[0].click()
    shown[1].click()
    shown[1].click()
    assert said == ["Will I manage the fringe?", "Will it sit?", ""]
    assert not any(chip.isChecked() for chip in shown)


def test_without_that_service_only_what_everyone_fears_is_offered(qtbot, light):
    chips = UsualConcerns(OURS.concerns)
    qtbot.addWidget(chips)
    assert chips.show_for([])
    assert [chip.words for chip in chips.chips if not chip.isHidden()] == ["Will it sit?"]
