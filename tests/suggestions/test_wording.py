"""Facts put as acts."""

import pytest

from desktop_app.customers.tables import Pronoun
from desktop_app.preferences.tables import Kind as Fact
from desktop_app.suggestions.tables import Kind
from desktop_app.suggestions.wording import as_act, icon_for, keep_safe, make_comfortable


def comfort(text, fact=Fact.COMFORT, *, today_only=False, discreet=False):
    return make_comfortable(fact, text, Pronoun.SHE, today_only=today_only, discreet=discreet)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("peppermint tea, no sugar", "Bring peppermint tea, no sugar"),
        ("large Malbec", "Bring large Malbec"),
        ("flat white, oat milk", "Bring flat white, oat milk"),
        ("window chair, not the wall", "Offer the window chair, not the wall"),
        ("seat away from the door", "Offer the seat away from the door"),
        ("sit by the radiator", "Let her sit by the radiator"),
        ("quiet while the colour sets", "Keep it quiet while the colour sets"),
        ("no small talk", "Spare her small talk"),
        ("jazz", "Put on jazz"),
        ("in a rush", "Keep it short: in a rush"),
        ("keep the radio off", "Keep the radio off"),
        ("a blanket", "Think of: a blanket"),
    ],
)
def test_a_comfort_is_something_to_do(text, act):
    assert comfort(text) == act


def test_a_like_is_offered_and_what_holds_today_only_is_minded():
    assert comfort("rosemary shampoo", Fact.LIKE) == "Offer rosemary shampoo"
    assert comfort("tired", today_only=True) == "Mind today: tired"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("PPD hair dye", "Keep clear of PPD hair dye"),
        ("nuts", "Keep clear of nuts"),
        ("allergic to latex", "Take care: allergic to latex"),
        ("No perfume near her", "Take care: No perfume near her"),
    ],
)
def test_what_must_never_happen_is_something_to_do(text, act):
    assert keep_safe(text, discreet=False) == act


def test_what_is_discreet_is_never_recited():
    assert keep_safe("pregnant", discreet=True) == "Look at the card before you begin"
    assert comfort("seat by the door since the stroke", discreet=True) == "Look at the card before you begin"
    assert comfort("keep the lift free", discreet=True) == "Keep the lift free"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Is it easy to style at home?", "Ask: Is it easy to style at home?"),
        ("Does it sit right? She said: “the fringe”", "Ask: Does it sit right?"),
        ("Ask how the audition went", "Ask how the audition went"),
        ("ask whether it holds?", "Ask whether it holds?"),
        ("order the blue one", "Order the blue one"),
        ("Give a new loyalty card", "Give her a new loyalty card"),
        ("lend an umbrella", "Lend her an umbrella"),
        ("Offer more conditioner", "Offer her more conditioner"),
        ("Offer to sew the button on", "Offer to sew the button on"),
        ("Give her the key", "Give her the key"),
    ],
)
def test_the_words_of_a_reminder_are_put_as_an_act(text, act):
    assert as_act(text, Pronoun.SHE) == act


@pytest.mark.parametrize(
    ("kind", "text", "icon"),
    [
        (Kind.REMARK, "Give her the new loyalty card", "card"),
        (Kind.FOLLOW_UP, "Rinse twice, then dry the collar", "drop"),
        (Kind.FOLLOW_UP, "Ask how the audition went", "music"),
        (Kind.COMFORT, "Bring peppermint tea", "comfort"),
        (Kind.COMFORT, "Bring large Malbec", "wine"),
        (Kind.COMFORT, "Offer the window chair", "seat"),
        (Kind.SAFETY, "Keep clear of port wine", "alert"),
        (Kind.OCCASION, "Wish her well for her birthday on 30 Nov", "cake"),
        (Kind.OCCASION, "Wish her well for her wedding day on 30 Nov", "calendar"),
        (Kind.REMARK, "Lend an umbrella", "star"),
    ],
)
def test_the_icon_shows_what_it_is_about(kind, text, icon):
    assert icon_for(kind, text) == icon
