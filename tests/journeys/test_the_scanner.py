"""A loyalty card held before the scanner opens its owner's card, whatever somebody was doing."""


def test_a_scanned_card_opens_its_owner_from_anywhere(at_the_busy_counter):
    counter = at_the_busy_counter
    for page in ("Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+,"):
        counter.presses(page)
        counter.scans("R2041")
        counter.sees("Never: PPD hair dye", "Elena Marsh")
        counter.opens("odile")
        counter.sees("say “oh-DEEL”")


def test_what_was_being_typed_about_one_is_there_again_with_their_card(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.opens("odile")
    counter.sees("say “oh-DEEL”")
    counter.presses("Ctrl+N")
    counter.types("likes the window open")
    counter.scans("R2041")
    counter.sees("say “eh-LEH-na”")
    counter.never_sees("likes the window open", "R2041")
    counter.types("brought her cello")
    counter.presses("Return")
    counter.sees("Note, 27 Nov: brought her cello")
    counter.opens("odile")
    counter.sees("say “oh-DEEL”", "likes the window open")
    counter.presses("Ctrl+N", "Return")
    counter.sees("Note, 27 Nov: likes the window open")


def test_a_card_that_is_nobodys_is_looked_for_in_the_open(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.scans("R9999")
    counter.sees("Nobody by that name", "Add “R9999”")
