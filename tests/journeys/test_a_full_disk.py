"""The disk is full: what was typed stays on the screen with a sentence, and is kept once there is room."""


def test_a_note_waits_in_its_field_until_there_is_room(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.opens("el")
    counter.sees("say “eh-LEH-na”")
    counter.finds_the_disk_full()
    counter.presses("Ctrl+N")
    counter.types("she told the whole story of the garden")
    counter.presses("Return")
    counter.sees("The disk is full. Nothing was saved; your words are kept here.", "Try again", "she told the whole")
    counter.taps("Try again")
    counter.sees("The disk is full.")
    counter.makes_room()
    counter.taps("Try again")
    counter.sees("Note, 27 Nov: she told the whole story of the garden")
    counter.never_sees("The disk is full.")


def test_a_goodbye_waits_in_its_sheet_until_there_is_room(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.opens("el")
    counter.sees("say “eh-LEH-na”")
    counter.taps("Finish visit")
    counter.sees("Goodbye, El")
    counter.finds_the_disk_full()
    counter.types("will it sit like this at home?")
    counter.presses("Return")
    counter.sees("The disk is full. Nothing was saved; your words are kept here.", "Goodbye, El")
    counter.makes_room()
    counter.taps("Try again")
    counter.sees("Not here now", "24 hours from now: “will it sit like this at home?”")


def test_a_suggestion_that_could_not_be_answered_says_so_and_stays(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.opens("el")
    counter.sees("1. Give her a new loyalty card")
    counter.finds_the_disk_full()
    counter.presses("Alt+1")
    counter.sees("Give her a new loyalty card. The disk is full.")
    counter.makes_room()
    counter.presses("Alt+1")
    counter.sees("Done, 14:12")
