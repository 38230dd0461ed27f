"""What the people with a story promise to the screens."""

import datetime as dt

import pytest

from desktop_app.closing.queries import Numbers, review
from desktop_app.closing.week.queries import week
from desktop_app.customers.queries import card, find, timeline_length
from desktop_app.customers.tables import Customer
from desktop_app.foundation.undo import undo_latest
from desktop_app.insights.concerns_queries import concerns
from desktop_app.keeping.checking import check
from desktop_app.pain_points.queries import pain_points, waiting
from desktop_app.pain_points.rounds.queries import answers, question_for, rounds
from desktop_app.pain_points.tables import Standing
from desktop_app.pain_points.wording import effect_line
from desktop_app.praise.gap_rules import Ending
from desktop_app.praise.queries import given
from desktop_app.praise.story_queries import stories
from desktop_app.preferences.queries import never_list, preferences
from desktop_app.preferences.tables import How, Kind
from desktop_app.recovery.helped_queries import what_helped
from desktop_app.recovery.ledger_queries import allowance_left
from desktop_app.recovery.owed.claim_queries import outstanding_bills, outstanding_certificates
from desktop_app.recovery.queries import incidents
from desktop_app.recovery.signals.signal_queries import signals
from desktop_app.reminders.queries import due, sidebar
from desktop_app.reminders.tables import State
from desktop_app.rhythm.queries import rhythm_of
from desktop_app.staff.queries import members
from desktop_app.suggestions.day_after_queries import day_after
from desktop_app.suggestions.queries import suggest
from desktop_app.visits.day_queries import expected
from desktop_app.visits.queries import here_now
from tests.sample.conftest import FRIDAY


def called(name):
    return Customer.get(Customer.name == name).id


@pytest.fixture
def elena(salon):
    return called("Elena Marsh")


def test_all_is_well_with_the_file(salon):
    assert Customer.select().count() == 140
    assert check().ok


def test_elena_is_here_with_kim_and_known_by_heart(elena):
    shown = card(elena)
    here = next(guest for guest in here_now() if guest.customer == elena)

    assert (shown.say, shown.call, shown.pronoun) == ("eh-LEH-na", "El", "she")
    assert (here.server_name, here.services) == ("Kim", ("Cut & colour",))
    assert rhythm_of(elena, FRIDAY - dt.timedelta(days=1)).words == "every 5 weeks"
    assert never_list(elena) == ("PPD hair dye",)
    assert timeline_length(elena) > 50


def test_elena_is_offered_four_things_before_she_asks(elena):
    texts = [suggestion.text for suggestion in suggest(elena, FRIDAY)]

    assert texts == [
        "Give her a new loyalty card",
        "Rinse twice, then dry the collar",
        "Ask how the audition went",
        "Bring mint tea, no sugar",
    ]
    assert day_after(elena).worry == "will it fall like this at home?"


def test_what_is_known_of_elena_comes_from_several_people_and_some_is_old(elena):
    rows = preferences(elena, FRIDAY)

    assert {row.who for row in rows} == {"Kim", "Ada", "Jo"}
    assert {row.how for row in rows} == {How.SAID, How.NOTICED, How.ASSUMED}
    assert {row.kind for row in rows} == {Kind.NEVER, Kind.LIKE, Kind.DISLIKE, Kind.GOAL, Kind.ROLE, Kind.VALUE}
    assert [row.text for row in rows if row.check_again] == ["lavender spray", "teacher"]
    assert next(row for row in rows if row.text == "mint tea, no sugar").hits == 6


def test_the_sidebar_says_seven_of_eleven(salon):
    page = sidebar(FRIDAY)

    assert (page.done_today, page.asked_of_today, page.overdue) == (7, 11, 1)
    assert len(page.groups) == 4
    assert len({row.assignee for _, rows in page.groups for row in rows}) > 3
    assert len({row.channel for _, rows in page.groups for row in rows}) > 3


def test_three_are_here_and_more_are_expected(salon):
    assert len(here_now()) == 3
    assert len(expected(FRIDAY)) == 4
    assert expected(FRIDAY + dt.timedelta(days=1))


def test_the_day_has_something_for_its_close(salon):
    page = review(FRIDAY)

    assert page.numbers == Numbers(visits=10, before_asked=8, noticed=3, day_after=1, first_visits=1, went_wrong=1)
    assert len(page.served) == 10
    assert (len(page.promises), page.promises_kept) == (2, 2)


def test_promises_were_kept_and_broken(salon):
    broken = due(customer=called("Noor Haddad"), state=State.DROPPED)
    kept = due(customer=called("Marguerite Bell"), state=State.DONE)

    assert [row.text for row in broken] == ["Tell her when the plum shade is in"]
    assert [row.text for row in kept] == ["Lend her the umbrella"]


def test_what_helped_others_is_known_and_one_thing_waits_to_be_made_right(salon):
    helped = what_helped("Stained or damaged", FRIDAY)

    assert (helped.kept, helped.of) == (8, 9)
    assert [(row.customer, row.kind, row.saved) for row in incidents()] == [("Hollis Trent", "Overcharged", True)]


def test_what_was_given_came_out_of_allowances_of_which_kims_is_whole(salon):
    left = {member.name: allowance_left(member.id, FRIDAY).month for member in members()}

    assert left == {"Ada": 24_000 - 6500 - 1500, "Jo": 24_000, "Kim": 24_000}


def test_what_was_given_is_honoured_but_for_a_few_that_wait(salon):
    assert [(row.customer, row.cap, bool(row.receipt_on)) for row in outstanding_bills()] == [
        ("Katherine Lowe", 2500, True)
    ]
    assert [(row.customer, row.amount, row.balance) for row in outstanding_certificates()] == [
        ("Hester Quill", 4000, 4000),
        ("Felix Amadi", 4000, 2500),
        ("Katherine Lowe", 4000, 4000),
    ]


def test_what_customers_dislike_has_come_as_far_as_it_can_in_every_way(salon):
    themes = {theme.name: (theme.standing, theme.owner_name) for theme in pain_points()}

    assert themes == {
        "Loud music": (Standing.HEARD, ""),
        "Waiting at the till": (Standing.CHOSEN, "Ada"),
        "The draught by the door": (Standing.CHANGED, ""),
        "The step in the rain": (Standing.TOLD, "Jo"),
        "Parking": (Standing.CANNOT, ""),
    }
    assert [(voice.text, voice.likely) for voice in waiting()] == [("Hates waiting at the till", "Waiting at the till")]


def test_a_few_are_asked_one_question_and_some_have_answered(salon):
    (question,) = rounds()

    assert (question.answered, question.asked) == (3, 6)
    assert question_for(called("Nikos Galanis")) is not None
    assert {one.theme for one in answers(question.id) if one.theme} == {
        "Making it fall like this at home",
        "How it looks from behind",
    }


def test_colleagues_were_thanked_and_what_stood_in_their_way_is_kept(salon):
    thanks = given()

    assert [one.colleagues for one in thanks] == [("Ada", "Jo"), ("Ada",), ("Ada", "Kim")]
    assert [one.gap.ending for one in thanks if one.gap] == [None, Ending.FIXED]
    assert [story.told[0] for story in stories()] == [
        "A customer left with one side longer than the other",
        "A drop of colour landed on Katherine’s cuff",
    ]


def test_a_fear_eased_since_a_courtesy_is_given_and_two_left_less_happy_than_they_came(salon):
    (eased,) = concerns(FRIDAY).answered

    assert effect_line(eased.theme, FRIDAY).endswith("Voiced in 6 of 7 visits before, 1 of 7 visits since: less often.")
    assert [signal.name for signal in signals(FRIDAY)] == ["Catherine Low", "Felix Amadi"]


def test_the_week_has_something_of_everything(salon):
    page = week(FRIDAY, FRIDAY)

    assert page.stories and page.answered and page.promises.kept and page.right.wrong and page.back.quiet


def test_people_are_found_however_they_are_called(salon):
    def names(text):
        return {found.name for found in find(text)}

    assert names("0121 496 0150") == {"Grace Okonkwo", "Daniel Okonkwo", "Ruth Okonkwo"}
    assert {"Jon Petersen", "John Pedersen"} <= names("jon petersen") | names("john pedersen")
    assert "Robert Ainslie" in names("bob ainslie")
    assert "Siobhán O’Dwyer" in names("siobhan odwyer")
    assert "田中 美咲" in names("misaki")
    assert "ليلى منصور" in names("منصور")


def test_someone_is_quite_new_and_someone_wants_to_be_left_alone(salon):
    ines = called("Ines Duarte")

    assert not preferences(ines, FRIDAY) and not suggest(ines, FRIDAY)
    assert Customer.get_by_id(called("Hester Quill")).asked_to_stop_on is not None


def test_one_thing_is_to_be_acted_on_and_never_mentioned(salon):
    assert any(row.discreet for row in preferences(called("Amara Nwosu"), FRIDAY))


def test_tomorrow_is_a_birthday_and_one_is_in_leap_years_only(salon):
    tomorrow = FRIDAY + dt.timedelta(days=1)

    assert [(date.month, date.day) for date in card(called("Marguerite Bell")).dates] == [
        (tomorrow.month, tomorrow.day)
    ]
    assert [(date.month, date.day) for date in card(called("Felix Amadi")).dates] == [(2, 29)]


def test_what_was_told_last_can_be_undone(salon, elena):
    with_kim = {guest.customer for guest in here_now()}
    kim = next(guest.server for guest in here_now() if guest.customer == elena)
    for _ in range(3):
        salon.perform(undo_latest, by=kim)
    assert suggest(elena, FRIDAY)[0].text == "Keep clear of PPD hair dye"

    salon.perform(undo_latest, by=kim)
    assert with_kim - {guest.customer for guest in here_now()} == {elena}
