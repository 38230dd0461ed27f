"""What is said when something was taken back."""

from desktop_app.screens.everywhere import undone_words


def test_what_was_taken_back_is_said_in_its_own_words():
    assert undone_words(["Cut with Ada", ""]) == "Undone: Cut with Ada"
    assert undone_words([]) == "Undone."


def test_of_many_lines_the_first_are_said_and_the_others_counted():
    assert undone_words([f"moved {number}" for number in range(68)]) == "Undone: moved 0; moved 1; 66 more"
