"""Typed words made safe to keep."""

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import one_line


def test_spaces_and_line_breaks_become_single_spaces():
    assert one_line("  wash \n and\tgo ", 200) == "wash and go"


def test_letters_are_composed_and_unseen_signs_left_out():
    assert one_line("Zoe\u0308 \u202eevil\x00", 200) == "Zoë evil"


def test_markup_and_emoji_are_words_like_others():
    assert one_line("<b>Bo</b> 👩‍🦰", 200) == "<b>Bo</b> 👩‍🦰"


def test_what_is_too_long_is_refused_with_the_room_there_is():
    with pytest.raises(Mistake, match=r"12 letters long\. There is room for 10"):
        one_line("x" * 12, 10)
