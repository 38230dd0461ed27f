"""Steps and outcomes come, go and change places."""

from dataclasses import replace

from desktop_app.playbooks.checking.checks import checked
from desktop_app.playbooks.page import editing
from desktop_app.playbooks.page.drafts import Drafts
from desktop_app.playbooks.parts import Outcome
from desktop_app.playbooks.tables import Phase

NEW = editing.new_playbook(())


def keys(playbook):
    return [step.key for step in playbook.steps]


def leading_on():
    """A play whose answer “not fine” leads to a second step, and that one's to a third."""
    play = editing.add_outcome(NEW, NEW.steps[0], "not fine")
    play = editing.lead_on(play, play.steps[0], 0)
    play = editing.add_outcome(play, play.steps[1], "no answer")
    return editing.lead_on(play, play.steps[1], 0)


def test_a_new_play_can_be_kept_as_it_is():
    assert checked(NEW) == NEW


def test_a_code_is_made_of_the_name_and_never_taken_twice():
    assert editing.code_for("Día  siguiente: ¿qué tal?", ()) == "dia-siguiente-que-tal"
    assert editing.code_for("Tea", {"tea", "tea-2"}) == "tea-3"
    assert editing.code_for("茶", ()) == "play"


def test_one_more_step_is_told_as_the_last_one_is():
    play = editing.add_step(NEW)
    assert keys(play) == ["1", "2"]
    assert (play.steps[1].channel, play.steps[1].phase, play.steps[1].delay) == (NEW.steps[0].channel, Phase.LATER, 7)
    assert checked(play) == play


def test_steps_change_places_and_stop_at_the_ends():
    play = editing.add_step(editing.add_step(NEW))
    first = play.steps[0]
    assert keys(editing.move_step(play, first, 1)) == ["2", "1", "3"]
    assert keys(editing.move_step(play, first, -1)) == ["1", "2", "3"]
    assert keys(editing.move_step(play, first, 9)) == ["2", "3", "1"]


def test_an_answer_leads_to_a_step_that_waits_for_it():
    play = leading_on()
    assert [step.key for step in play.begins_with()] == ["1"]
    assert editing.leading_to(play, play.steps[1]) == ("not fine",)
    assert checked(play) == play


def test_when_an_answer_goes_what_it_alone_led_to_goes_with_it():
    play = leading_on()
    assert keys(editing.change_outcome(play, play.steps[0], 0, None)) == ["1"]
    assert keys(editing.change_outcome(play, play.steps[0], 0, Outcome("not fine"))) == ["1"]


def test_what_two_answers_lead_to_stays_when_one_of_them_goes():
    play = leading_on()
    play = editing.add_outcome(play, play.steps[0], "came by")
    play = editing.change_outcome(play, play.steps[0], 1, Outcome("came by", then="2"))
    assert keys(editing.change_outcome(play, play.steps[0], 0, None)) == ["1", "2", "3"]


def test_a_step_that_is_removed_is_led_to_no_more():
    play = leading_on()
    left = editing.remove_step(play, play.steps[1])
    assert keys(left) == ["1"]
    assert left.steps[0].outcomes == (Outcome("not fine"),)


def test_an_answer_is_never_offered_a_step_that_leads_back_to_it():
    play = leading_on()
    first, second, third = play.steps
    assert editing.may_follow(play, first) == (second, third)
    assert editing.may_follow(play, second) == (third,)
    assert editing.may_follow(play, third) == ()


def test_what_is_written_waits_beside_what_is_kept():
    drafts = Drafts()
    drafts.keep([NEW])
    drafts.write(replace(NEW, name="Tea"))
    assert (drafts.play(NEW.code).name, drafts.is_changed(NEW.code)) == ("Tea", True)
    drafts.keep([NEW])
    assert drafts.is_changed(NEW.code)
    drafts.keep([replace(NEW, name="Tea")])
    assert not drafts.is_changed(NEW.code)


def test_written_back_as_it_was_it_is_not_changed_any_more():
    drafts = Drafts()
    drafts.keep([NEW])
    drafts.write(replace(NEW, name="Tea"))
    drafts.write(NEW)
    assert not drafts.is_changed(NEW.code)


def test_a_new_play_is_there_until_it_is_undone():
    drafts = Drafts()
    drafts.keep([NEW])
    begun = drafts.begin()
    assert begun.code != NEW.code and drafts.is_new(begun.code)
    assert drafts.all() == (begun, NEW)
    drafts.undo(begun.code)
    assert drafts.all() == (NEW,)
