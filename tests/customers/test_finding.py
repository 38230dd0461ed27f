"""Whoever is known by anything is found by it."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.customers import actions
from desktop_app.customers.drafts import CodeDraft, CustomerDraft
from desktop_app.customers.search import find
from desktop_app.customers.search_tables import NameSlip, NameWord, SearchEntry
from desktop_app.foundation.undo import undo_latest
from desktop_app.noticing.tables import Observation
from desktop_app.preferences.tables import How, Kind, Preference

ODD = "\"*():^-+'\\;%_ aá1é@.\x00\ud800🙂NEARORAND"


def names(text):
    return [found.name for found in find(text)]


def whys(text):
    return {found.name: found.why for found in find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "José O’Brien-Łoś",
        "jose obrien los",
        "OBRIEN",
        "o'brien",
        "o brien jose",
        "los, José",
        "jo",
        "OBRIENLOS",
        "j. los",
        "JOSÉ",
    ],
)
def test_order_case_accents_and_punctuation_never_matter(add, text):
    add("José O'Brien-Łoś")
    add("Maria Silva")
    assert names(text) == ["José O'Brien-Łoś"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("07700900123", "phone ends 0123"),
        ("07700 900 123", "phone ends 0123"),
        ("+44 7700 900123", "phone ends 0123"),
        ("0044 (0)7700-900.123", "phone ends 0123"),
        ("0123", "phone ends 0123"),
        ("9001", "phone (07700) 900123"),
    ],
)
def test_a_phone_is_found_by_any_run_of_digits_however_written(add, text, why):
    add("Ann Lee", phone="(07700) 900123")
    add("Bea Poe", phone="020 7946 0001")
    assert whys(text) == {"Ann Lee": why}


def test_a_phone_written_from_abroad_is_found_as_dialled_at_home(add):
    add("Ann Lee", phone="+44 7700 900123")
    assert names("07700 900123") == ["Ann Lee"]


def test_a_phone_that_ends_so_stands_before_one_that_holds_it_inside(add):
    add("Inside", phone="07701 234567")
    add("Ends", phone="07800 901234")
    assert names("1234") == ["Ends", "Inside"]


def test_a_nickname_finds_the_name_and_the_name_the_nickname(add):
    add("Robert Marsh")
    add("Bob Poe")
    assert whys("bob") == {"Bob Poe": "", "Robert Marsh": "nickname of Robert"}
    assert whys("Robert") == {"Robert Marsh": "", "Bob Poe": "nickname of Robert"}
    assert names("bob marsh") == ["Robert Marsh"]


@pytest.mark.parametrize("text", ["magaret", "marrgaret", "margarat", "amrgaret", "margaert", "argaret", "margare"])
def test_one_slip_of_the_finger_is_forgiven(add, text):
    add("Margaret Thompson")
    add("Susan Hill")
    assert names(text) == ["Margaret Thompson"]
    assert names(f"thompson {text}") == ["Margaret Thompson"]


def test_two_slips_in_one_word_are_another_word(add):
    add("Zbigniew")
    assert names("zgibneiw") == []


def test_a_slip_says_so(add):
    add("Margaret Thompson")
    assert whys("magraret thompson") == {"Margaret Thompson": "close to “magraret”"}


@pytest.mark.parametrize("text", ["kathryn smyth", "Katherine Smith"])
def test_a_name_is_found_by_its_sound(add, text):
    add("Catherine Smith")
    assert names(text) == ["Catherine Smith"]


def test_letters_from_inside_a_word_are_enough(add):
    add("Margaret Thompson")
    assert names("garet") == names("omps") == ["Margaret Thompson"]


def test_what_they_are_called_how_it_is_said_and_their_company_find_them(add):
    add("Elena Marsh", call="El", say="eh-LEH-na", company="Strings & Bows")
    assert names("el") == names("bows") == names("leh") == names("marsh strings") == ["Elena Marsh"]


def test_cards_and_codes_of_other_systems_find_their_owner(add):
    add("Ann", cards=("RG-00123",), codes=(CodeDraft("till", "K77"),))
    add("Bea", cards=("RG-001",))
    assert whys("rg-00123") == {"Ann": "card RG-00123"}
    assert whys("rg-001") == {"Bea": "card RG-001", "Ann": "card RG-00123"}
    assert whys("k77") == {"Ann": "number K77"}


def test_a_card_that_was_replaced_still_opens_its_owner(add, perform):
    ann = add("Ann", cards=("OLD1",))
    perform(actions.add_card, ann, "NEW1", replaces="OLD1")
    assert names("OLD1") == names("NEW1") == ["Ann"]


def test_an_email_is_found_from_its_beginning_or_by_its_words(add):
    add("Ann", email="Ann.Lee@Example.com")
    add("Bea", email="bea@example.org")
    assert whys("ann.lee@ex") == {"Ann": "Ann.Lee@Example.com"}
    assert names("lee@example") == ["Ann"]
    assert set(names("@example")) == {"Ann", "Bea"}


def remember(act, customer, text, **parts):
    columns = {"kind": Kind.LIKE, "how": How.SAID, "learned_on": act.day} | parts
    return act.insert(Preference(customer=customer, text=text, **columns)).id


def forget(act, preference):
    act.update(Preference.get_by_id(preference), forgotten_on=act.day)


def test_tags_preferences_and_notes_find_people_and_say_why(add, perform):
    ann, bea, cleo = add("Ann", tags=("regular",)), add("Bea"), add("Cleo")
    perform(remember, bea, "peppermint tea")
    perform(
        lambda act: (
            act.insert(Observation(customer=cleo, text="Her daughter plays the cello", at=act.now, day=act.day)).id
        )
    )
    assert whys("regular") == {"Ann": "tagged regular"}
    assert whys("pepper tea") == {"Bea": "likes peppermint tea"}
    assert whys("cello") == {"Cleo": "noted: Her daughter plays the cello"}
    perform(actions.remove_tag, ann, "regular")
    assert names("regular") == []


def test_what_is_discreet_finds_but_is_never_said(add, perform):
    perform(remember, add("Ann"), "going through a divorce", discreet=True)
    assert whys("divorce") == {"Ann": "something noted"}


def test_what_is_forgotten_no_longer_finds(add, perform):
    preference = perform(remember, add("Ann"), "peppermint tea")
    perform(forget, preference)
    assert names("peppermint") == []
    perform(undo_latest)
    assert names("peppermint") == ["Ann"]


def test_better_answers_come_first(add, perform):
    perform(remember, add("Quite Other"), "Anna Karenina")
    add("Hannah Poe")
    add("Annabel Poe")
    add("Ann Poe")
    add("Ann")
    assert names("ann") == ["Ann", "Ann Poe", "Annabel Poe", "Hannah Poe", "Quite Other"]


def test_people_seen_lately_come_first_among_equals(add, perform):
    long_ago, never, lately = add("Ann Away"), add("Ann Never"), add("Ann Near")
    perform(actions.seen, long_ago, dt.date(2024, 1, 1))
    perform(actions.seen, lately, dt.date(2026, 11, 20))
    assert [found.id for found in find("ann")] == [lately, long_ago, never]


def test_somebody_seen_lately_is_found_among_thousands_of_the_same_name(add, perform):
    perform(actions.add_many, [CustomerDraft(f"Ann N{number}") for number in range(700)])
    lately = add("Ann Near")
    perform(actions.seen, lately, dt.date(2026, 11, 20))
    for text in ("ann", "an"):
        found = find(text)
        assert found[0].id == lately
        assert len(found) == 50


def test_who_is_in_the_trash_is_not_found_until_brought_back(add, perform):
    ann = add("Ann Lee", phone="07700 900123", tags=("VIP",), cards=("RG1",), email="ann@example.com")
    perform(actions.trash, ann)
    asked = ("ann", "0123", "vip", "RG1", "ann@example.com", "anm lee")
    assert [names(text) for text in asked] == [[]] * len(asked)
    perform(actions.bring_back, ann)
    assert [names(text) for text in asked] == [["Ann Lee"]] * len(asked)


def test_finding_follows_undo(add, perform):
    ann = add("Ann Lee", phone="07700 900123")
    perform(actions.edit, ann, CustomerDraft("Zoe Fox"))
    assert (names("zeo"), names("ann"), names("0123")) == (["Zoe Fox"], [], [])
    perform(undo_latest)
    assert (names("zeo"), names("anm lee"), names("0123")) == ([], ["Ann Lee"], ["Ann Lee"])


def test_nothing_stays_behind_of_who_was_undone(add, perform):
    add("Ann Lee", phone="07700 900123", tags=("VIP",))
    perform(undo_latest)
    assert [table.select().count() for table in (NameWord, NameSlip, SearchEntry)] == [0, 0, 0]


def test_a_word_stays_as_long_as_somebody_bears_it(add, perform):
    add("Ann Lee")
    add("Ann Poe")
    perform(undo_latest)
    assert {word.word: word.people for word in NameWord.select()} == {"ann": 1, "lee": 1}


def test_a_result_tells_people_of_one_name_apart(add):
    add("Ann Lee", call="Annie", company="Bows", phone="07700 900123")
    assert find("ann")[0].detail == "Annie · Bows · 07700 900123"


def test_there_are_at_most_as_many_as_asked_for(perform):
    perform(actions.add_many, [CustomerDraft(f"Ann {number}") for number in range(60)])
    assert (len(find("ann")), len(find("ann", 7))) == (50, 7)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=250) | st.text(ODD, max_size=30))
def test_no_text_is_ever_refused(counter, text):
    assert isinstance(find(text), tuple)
