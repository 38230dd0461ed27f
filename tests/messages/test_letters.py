"""The letters that come with the app, and what a letter file may not be."""

import pytest

from desktop_app.foundation.mistakes import Mistake
from desktop_app.messages.letters import Letter, language_for, languages, read_letter, shipped
from desktop_app.messages.wording import NAMES, fill, refuse_unknown_names

GOOD = 'name = "Hello"\nsubject = "Hello, {name}"\nbody = "Dear {name}"\nshort = "Hello {name}"\n'
EVERYTHING = {name: f"<{name}>" for name in NAMES}


@pytest.fixture
def read(tmp_path):
    def reads(text):
        file = tmp_path / "hello.toml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_letter(file)

    return reads


def test_there_are_the_same_letters_in_four_languages():
    assert languages() == ("de", "en", "es", "fr")
    assert {code for language in languages() for code in shipped(language)} == {
        "plain", "thank-you", "day-after", "reassure", "we-miss-your-company", "birthday", "order-late",
        "fresh-card", "refill", "promise-kept", "sorry", "appointment-reminder", "offer-for-regulars",
    }  # fmt: skip
    for letter in shipped("en").values():
        assert len({shipped(language)[letter.code].body for language in languages()}) == 4


@pytest.mark.parametrize("language", languages())
def test_every_letter_stands_with_nothing_known_but_a_name_and_with_everything(language):
    for letter in shipped(language).values():
        for facts in ({"name": "El"}, EVERYTHING):
            texts = [fill(text, facts) for text in (letter.subject, letter.body, letter.short)]
            assert all(facts["name"] in text for text in texts), letter.code
            assert not any("{" in text or "}" in text for text in texts), letter.code


def test_where_there_are_no_letters_in_a_language_they_are_english():
    assert (language_for("fr"), language_for("fi"), language_for("../de")) == ("fr", "en", "en")


def test_a_letter_says_which_reminders_it_suits(read):
    assert read(GOOD + 'for = ["check"]').suits == ("check",)
    assert read(GOOD) == Letter("hello", "Hello", "Hello, {name}", "Dear {name}", "Hello {name}")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD.replace("Dear {name}", "Dear {nickname}"), r"hello.toml: The letter: \{nickname\} is not known"),
        (GOOD.replace("Dear {name}", "Dear {name"), "hello.toml: The letter: a brace stands alone"),
        (GOOD.replace("Hello {name}", "}"), "hello.toml: The short form: a brace stands alone"),
        (GOOD.replace("Hello, {name}", "Your {service}"), r"hello.toml: The subject: .*may ask for \{name\} only"),
        (GOOD.replace("body", "boddy"), "hello.toml: body must be a text"),
        (GOOD + "more = 1", r"hello.toml: 'more' is not known \(line 5\)"),
        (GOOD + 'for = ["picnic"]', "hello.toml: for 'picnic' is not one of: follow-up"),
        ("name = 1\nname = 2\n", "hello.toml cannot be read: .*line 2"),
        (GOOD.replace("Dear", "x" * 5000), "hello.toml: The letter has 5007 characters"),
        (b"name = \xff", "hello.toml is not UTF-8 text"),
    ],
)
def test_what_is_not_a_letter_is_refused_with_file_and_reason(read, text, says):
    with pytest.raises(Mistake, match=says):
        read(text)


def test_a_line_that_asks_for_the_unknown_is_left_out_and_so_is_a_paragraph_of_such_lines():
    text = "Dear {name},\n\nHello.\nYou like {likes}.\n\nIt was {service}.\n\nKind regards,\n{writer}"
    assert fill(text, {"name": "El", "writer": "Kim"}) == "Dear El,\n\nHello.\n\nKind regards,\nKim"


def test_room_that_a_letter_leaves_on_purpose_stays():
    assert fill("Dear {name},\n\n\n\n{writer}", {"name": "El", "writer": "Kim"}) == "Dear El,\n\n\n\nKim"


def test_what_is_filled_in_is_never_read_as_a_name():
    assert (
        fill("It was {service}.", {"service": "{name} {0.__class__}", "name": "El"}) == "It was {name} {0.__class__}."
    )


@pytest.mark.parametrize("text", ["{}", "{ name }", "{name.upper}", "{name!r}", "{name:>9}", "{{name}}", "}{"])
def test_only_the_bare_names_are_names(text):
    with pytest.raises(Mistake):
        refuse_unknown_names(text)
