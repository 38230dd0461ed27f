"""Somebody comes in: found, welcomed and seated with nothing but a few letters and Enter."""


def test_enter_finds_enter_asks_and_enter_welcomes(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.opens("odile")
    counter.sees("say “oh-DEEL”", "Not here now")
    counter.presses("Return")
    counter.sees("Welcome, Odile", "What is today for?")
    counter.types("Ready for the weekend")
    counter.presses("Return")
    counter.sees("Here now · ", "since 14:12")


def test_whoever_is_welcomed_stands_in_the_list_of_who_is_here_until_goodbye(at_the_busy_counter):
    counter = at_the_busy_counter
    counter.sees("Nikos Galanis, Cut with Ada · Regular for 1 year, since 13:38 · 34 min")
    counter.later(minutes=26)
    counter.opens("nikos")
    counter.sees("Here now · Cut with Ada · since 13:38")
    counter.presses("Return")
    counter.sees("Goodbye, Nikos")
    counter.presses("Return")
    counter.sees("Not here now")
