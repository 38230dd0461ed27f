"""Somebody leans over the counter: one key hides all that is personal, except what could hurt."""


def test_one_key_hides_the_names_but_not_the_allergy_and_brings_them_back(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.opens("el")
    counter.sees("Elena Marsh", "Tomas Hallberg")
    counter.presses("F9")
    counter.sees("Hidden", "Never: PPD hair dye")
    counter.never_sees("Elena", "Tomas", "mint tea", "Cut & colour")
    counter.presses("F9")
    counter.sees("Elena Marsh", "Tomas Hallberg", "mint tea")


def test_nothing_personal_is_said_while_the_screen_is_hidden(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.presses("F9")
    counter.sees("Hidden")
    for keys in ("Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+,", "Ctrl+K", "Ctrl+N"):
        counter.presses(keys)
        counter.never_sees("Elena", "Tomas", "Nikos")
    counter.scans("R2041")
    counter.never_sees("Elena")
    counter.window.resize(1024, 640)
    counter.never_sees("Elena", "Tomas", "Nikos")
    counter.window.resize(1366, 768)
    counter.never_sees("Elena", "Tomas", "Nikos")


def test_a_drawer_is_hidden_too(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.window.resize(1024, 640)
    counter.taps(" left")
    counter.sees("Tomas Hallberg")
    counter.presses("F9")
    counter.never_sees("Tomas")


def test_nothing_is_done_unseen_while_the_screen_is_hidden(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.opens("el")
    counter.sees("Give her a new loyalty card")
    counter.presses("F9")
    counter.presses("Alt+1")
    counter.presses("Ctrl+Z")
    counter.presses("F9")
    counter.sees("Give her a new loyalty card", "Here now")
    counter.never_sees("Done by", "Undone")
