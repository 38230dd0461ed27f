"""What a draft says of a customer, and what it never says."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.customers.actions import add, edit
from desktop_app.customers.drafts import CustomerDraft, DateDraft
from desktop_app.foundation import settings
from desktop_app.messages.actions import drop_wording, keep_wording, sent
from desktop_app.messages.fact_queries import _without_private
from desktop_app.messages.letters import shipped
from desktop_app.messages.rules import Standing, suited
from desktop_app.preferences.actions import prefer
from desktop_app.preferences.tables import How, Kind
from desktop_app.reminders import actions as reminders
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.shipments.tables import Shipment
from desktop_app.visits.actions import buy
from desktop_app.visits.tables import Appointment

from .conftest import ELENA, TODAY

TOMORROW = TODAY + dt.timedelta(days=1)


@pytest.fixture
def likes(perform, elena):
    return lambda text, kind=Kind.LIKE, how=How.SAID, **more: perform(prefer, elena, kind, text, how=how, **more)


def test_the_day_after_letter_asks_in_her_own_words(came, drafted):
    came(concern="“will it fall like this at home?”")
    assert drafted("day-after").body == (
        "Dear El,\n\n"
        "You were with us yesterday, and we would like to know how it is today, now that you are on your own with it.\n"
        "You wondered: “will it fall like this at home?” Is it as you hoped?\n\n"
        "If something is not as it should be, write or ring. It is no trouble, and we put it right.\n\n"
        "With kind regards,\nKim\nSalon Vento"
    )


def test_without_a_concern_the_line_about_it_is_left_out(came, drafted):
    came()
    assert "wondered" not in drafted("day-after").body


def test_a_good_choice_is_good_because_of_what_she_said_she_hopes_for(likes, drafted):
    assert "You told us" not in drafted("reassure").body
    likes("hair that dries by itself", Kind.GOAL)
    assert "You told us what you hope for: “hair that dries by itself”." in drafted("reassure").body


def test_what_the_draft_says_stands_beside_it_and_what_it_could_say_too(came, likes, drafted):
    came()
    likes("hair that dries by itself", Kind.GOAL)
    assert [(fact.words, fact.told) for fact in drafted("we-miss-your-company").facts] == [
        ("Kim", False),
        ("27 November", True),
        ("Cut & colour", True),
        ("hair that dries by itself", False),
    ]


def test_missing_her_company_names_what_she_likes_and_last_had(came, likes, drafted):
    came()
    likes("the window chair")
    body = drafted("we-miss-your-company").body
    assert "The last time, on 27 November, it was Cut & colour." in body
    assert "We have not forgotten what you like: the window chair." in body


def test_nothing_is_written_to_her_that_she_did_not_say_openly_herself(likes, drafted):
    likes("mint tea", how=How.NOTICED)
    likes("gossip", how=How.ASSUMED)
    likes("to be flattered", discreet=True)
    likes("the cold today", until=TODAY)
    likes("PPD hair dye", Kind.NEVER)
    likes("a quick divorce", Kind.GOAL, discreet=True)
    assert drafted("we-miss-your-company").facts == ()


def test_what_holds_private_words_is_not_written_either(perform, elena, came, likes, drafted):
    likes("PPD hair dye", Kind.NEVER)
    perform(buy, elena, "Ppd Hair Dye, dark")
    came(concern="what if it is PPD hair dye again?")
    assert not {"what they bought last", "what they wondered about the day after, in their words"} & {
        fact.label for fact in drafted("refill").facts
    }


@given(st.dictionaries(st.sampled_from(["likes", "goal", "concern"]), st.text()), st.lists(st.text(min_size=1)))
def test_private_words_stand_in_nothing_that_is_told(told, private):
    kept = _without_private(told, [one.casefold() for one in private])
    assert not any(one.casefold() in words.casefold() for one in private for words in kept.values())


def test_promise_order_day_and_appointment_are_told_where_they_are_known(perform, elena, drafted):
    perform(edit, elena, replace(ELENA, dates=(DateDraft("birthday", 11, 29),)))
    promised = perform(reminders.add, NewReminder(elena, "post her the swatch", TOMORROW, kind=Purpose.PROMISE))
    on_its_way = Shipment(customer=elena, what="Copper gloss", promised_on=TODAY, sent_on=TODAY)
    booked = Appointment(customer=elena, day=TOMORROW, time=dt.time(9, 30))
    perform(lambda act: (act.insert(on_its_way), act.insert(booked)))
    assert "We had promised: post her the swatch." in drafted("promise-kept", promised).body
    assert "It is about this: Copper gloss.\nIt should have been there on 27 November." in drafted("order-late").body
    assert "a day in our book that is yours: 29 November." in drafted("birthday").body
    appointment = next(fact.words for fact in drafted().facts if "appointment" in fact.label)
    assert all(part in appointment for part in ("Saturday", "28 November 2026", "09:30"))
    assert f"Your appointment: {appointment}." in drafted("appointment-reminder").body


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("de", "Das letzte Mal, am 27. November, war es: Cut & colour."),
        ("fr", "La dernière fois, le 27 novembre, c’était : Cut & colour."),
        ("es", "La última vez, el 27 de noviembre, fue: Cut & colour."),
        ("fi", "The last time, on 27 November, it was Cut & colour."),
    ],
)
def test_letters_and_their_days_are_in_the_shops_language(perform, came, drafted, language, says):
    came()
    perform(settings.change, settings.LANGUAGE, language)
    assert says in drafted("we-miss-your-company").body


@pytest.mark.parametrize(
    ("standing", "wanted", "kind", "letter"),
    [
        (Standing(1, 1, False), "", None, "thank-you"),
        (Standing(9, 1, False), "", None, "day-after"),
        (Standing(9, 60, True), "", None, "we-miss-your-company"),
        (Standing(9, 30, False), "", None, "plain"),
        (Standing(0, None, False), "", None, "plain"),
        (Standing(9, 1, False), "", Purpose.PROMISE, "promise-kept"),
        (Standing(9, 1, False), "", Purpose.FOLLOW_UP, "plain"),
        (Standing(9, 1, False), "sorry", Purpose.PROMISE, "sorry"),
        (Standing(9, 1, False), "unknown", Purpose.REFILL, "refill"),
    ],
)
def test_the_letter_to_begin_with_suits_the_reminder_or_the_day(standing, wanted, kind, letter):
    assert suited(shipped("en").values(), standing, wanted, kind) == letter


def test_a_reminder_brings_its_own_letter(perform, elena, drafted):
    reminder = perform(reminders.add, NewReminder(elena, "Ask how it went", TODAY, kind=Purpose.CHECK))
    assert drafted(reminder=reminder).letter == "day-after"


def test_how_she_likes_to_be_reached_stands_beside_the_letter(perform, elena, likes, drafted):
    likes("please don’t call", Kind.CONTACT)
    assert drafted().ask_first == ("please don’t call",)


def test_a_letter_that_went_to_many_this_month_says_so(perform, elena, outgoing, drafted):
    others = [perform(add, CustomerDraft(f"Customer {number}")) for number in range(11)]
    for other in others[:10]:
        perform(sent, outgoing(customer=other))
    assert drafted("day-after").many == ""
    perform(sent, outgoing(customer=others[0]))
    assert drafted("day-after").many == ""
    perform(sent, outgoing(customer=others[10]))
    assert drafted("day-after").many == "This letter went to 11 other people this month."
    assert drafted("sorry").many == ""
    assert drafted("day-after", today=TODAY + dt.timedelta(days=9)).many == ""


def test_the_shops_own_wording_stands_before_the_shipped_one_in_its_language(perform, elena, drafted):
    perform(keep_wording, "day-after", "And, {name}?", "Well, {name}?\n{concern}", "Well?")
    assert (drafted("day-after").subject, drafted("day-after").body) == ("And, El?", "Well, El?")
    perform(settings.change, settings.LANGUAGE, "de")
    assert drafted("day-after").body.startswith("Guten Tag El,")
    perform(settings.change, settings.LANGUAGE, "en")
    perform(keep_wording, "day-after", "And now, {name}?", "Well, {name}?", "Well?")
    assert drafted("day-after").subject == "And now, El?"
    perform(drop_wording, "day-after")
    assert drafted("day-after").body.startswith("Dear El,")
