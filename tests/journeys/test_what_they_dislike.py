"""Somebody says what they dislike; the owner gathers it, changes it, and is reminded to tell them."""


def test_from_a_question_at_the_counter_to_telling_her_what_changed(at_the_busy_counter):
    hand = at_the_busy_counter
    hand.opens("elena marsh")
    hand.sees("Before she asks", "last here")
    hand.taps("More to do with this card")
    hand.taps("What do they dislike about us?")
    hand.sees("As they said it")
    hand.types("the music is too loud")
    hand.presses("Tab")
    hand.taps("Keep it")
    hand.sees("Kept: what El dislikes.")
    hand.presses("Ctrl+2")
    hand.taps("What they dislike")
    hand.sees("2 to gather", "“the music is too loud”")
    hand.tabs_to("What is it about?")
    hand.types("Loud music")
    hand.presses("Return")
    hand.sees("1 to gather", "3 people · heard")
    hand.taps("3 people · heard")
    hand.sees("What those who said it will be told")
    hand.tabs_to("What those who said it will be told")
    hand.types("It is off before noon")
    hand.taps("It is changed")
    hand.sees("3 people · changed on Fri 27 Nov, 0 told")
    hand.opens("elena marsh")
    hand.sees("Tell them what changed")


def test_what_is_said_at_the_goodbye_is_kept_with_the_visit(at_the_busy_counter):
    hand = at_the_busy_counter
    hand.opens("elena marsh")
    hand.sees("Before she asks", "last here")
    hand.taps("Finish visit")
    hand.sees("What do you dislike about us?")
    hand.tabs_to("What do you dislike about us?")
    hand.types("you are never on time")
    hand.presses("Ctrl+Return")
    hand.sees("you are never on time", "Dislikes")
