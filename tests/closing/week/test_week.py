"""The week on one page: what is told of it, what is never told, and that it stays one page."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from desktop_app.cli import parser, run
from desktop_app.closing.line_up.records import Tale
from desktop_app.closing.line_up.rules import begins_week
from desktop_app.closing.week.paper import on_one_page, write
from desktop_app.closing.week.queries import week, week_page
from desktop_app.closing.week.records import Answered, Attempt, CameBack, Counted, MadeRight, Promises, Week
from desktop_app.closing.week.rules import days_quiet, one_to_try, week_to_tell
from desktop_app.closing.week.wording import as_lines, span
from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.pain_points.actions import change, hear
from desktop_app.pain_points.tables import PainPoint
from desktop_app.praise.actions import praise
from desktop_app.praise.story_actions import tell
from desktop_app.praise.story_rules import Consent
from desktop_app.recovery.actions import open_incident
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.rules import read_remedy
from desktop_app.reminders.actions import add as add_reminder
from desktop_app.reminders.actions import done
from desktop_app.reminders.queries import due
from desktop_app.reminders.rules import NewReminder
from desktop_app.reminders.tables import Kind
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import record_visit
from tests.reading_pdf import pages

MONDAY, FRIDAY = dt.date(2026, 11, 23), dt.date(2026, 11, 27)
DAY = dt.timedelta(days=1)
WEEKDAYS = frozenset(range(6))
NOTHING = Promises(0, 0, 0), MadeRight(0, 0, (), 0, ()), CameBack(0, 0, 0)
EMPTY = Week(MONDAY, FRIDAY, 0, (), (), *NOTHING, Attempt("Ask one guest a day.", "They know."))


@pytest.fixture
def elena(perform):
    return perform(add, CustomerDraft("Elena Marsh", call="El"))


@pytest.fixture
def gus(perform):
    return perform(add, CustomerDraft("Gus Farrow"))


def text(day=FRIDAY):
    return "\n".join(as_lines(week(day, FRIDAY)))


@pytest.mark.parametrize(
    ("today", "open_days", "told"),
    [
        (MONDAY, WEEKDAYS, MONDAY - 7 * DAY),
        (MONDAY + DAY, WEEKDAYS, MONDAY + DAY),
        (MONDAY + DAY, frozenset({1, 2, 3}), MONDAY - 6 * DAY),
        (MONDAY + 6 * DAY, WEEKDAYS, MONDAY + 6 * DAY),
    ],
)
def test_before_a_week_has_had_a_day_the_last_one_is_told(today, open_days, told):
    assert week_to_tell(today, open_days) == told


def test_a_week_begins_on_its_first_day_open():
    assert begins_week(MONDAY, WEEKDAYS) and not begins_week(MONDAY, frozenset({1, 2}))


@pytest.mark.parametrize(
    ("gaps", "away", "quiet"),
    [((30, 30, 30), 75, 75), ((30, 30, 30), 74, None), ((10,), 300, None), ((), 300, None)],
)
def test_who_came_after_going_quiet_is_told_by_their_own_rhythm(gaps, away, quiet):
    before = [FRIDAY - (away + sum(gaps[place:])) * DAY for place in range(len(gaps) + 1)]
    assert days_quiet(before if gaps else [], FRIDAY) == quiet


def test_what_to_try_is_what_the_week_speaks_for():
    late, seen_by_others, quiet = Promises(9, 9, 1), MadeRight(4, 1, (), 0, ()), CameBack(0, 1, 80)
    none, right, nobody = NOTHING
    assert one_to_try("Parking", late, seen_by_others, quiet, 1).why == "One promise is past its day."
    assert "we saw 1 before" in one_to_try("Parking", none, seen_by_others, quiet, 1).why
    assert one_to_try("Parking", none, right, quiet, 1).text == "Do one small thing against “Parking”."
    assert one_to_try("", none, right, quiet, 0).why == "This week has no story yet."
    assert "new here" in one_to_try("", none, right, quiet, 1).text
    assert "tomorrow" in one_to_try("", none, right, nobody, 1).text


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (MONDAY, FRIDAY, "23 to 27 November 2026"),
        (MONDAY + 7 * DAY, MONDAY + 13 * DAY, "30 November to 6 December 2026"),
        (dt.date(2026, 12, 28), dt.date(2027, 1, 3), "28 December 2026 to 3 January 2027"),
        (MONDAY, MONDAY, "23 November 2026"),
    ],
)
def test_a_week_is_called_by_its_days(first, last, said):
    assert span(first, last) == said


def test_a_story_names_only_who_agreed(perform, counter, elena, gus):
    ada = perform(ensure_member, "Ada")
    for customer, consent in ((elena, Consent.NOT_ASKED), (gus, Consent.AGREED)):
        kudos = perform(praise, [ada], "Saw it first", customer)
        name = "Elena" if customer == elena else "Gus"
        perform(tell, kudos, [f"{name} lost a glove", "Ada ran after them", ""], consent)
    said = text()
    assert "Elena" not in said and "A customer lost a glove" in said
    assert "Gus lost a glove" in said and "Thank you, Ada" in said
    assert "Gus" not in text(MONDAY - 7 * DAY)


def test_a_dislike_that_changed_says_how_many_were_told_and_names_nobody_who_spoke(perform, elena, gus):
    for customer in (elena, gus):
        perform(hear, customer, "The step is wet", theme="The step Elena Marsh spoke of")
    theme = PainPoint.get().id
    perform(change, theme, "an awning, as El and Gus Farrow wished")
    perform(done, due(customer=elena)[0].id, "fine")
    assert text().splitlines()[2:5] == [
        "What they disliked",
        "  “The step a customer spoke of”: an awning, as a customer and a customer wished",
        "    1 of 2 who said so was told.",
    ]


def test_promises_are_counted_and_never_told(perform, elena, clock):
    for days in (0, 2):
        new = NewReminder(elena, f"Lend Elena the book {days}", FRIDAY - days * DAY, kind=Kind.PROMISE)
        perform(done, perform(add_reminder, new))
    perform(add_reminder, NewReminder(elena, "Post the swatch", FRIDAY - DAY, kind=Kind.PROMISE))
    assert "  Kept: 2. By their day: 1.\n  Past their day, and waiting: 1." in text()
    assert "book" not in text() and "swatch" not in text()


def test_what_was_made_right_is_told_of_the_team_and_who_came_again(perform, counter, clock, elena, gus):
    counter.by = perform(ensure_member, "Kim")
    clock.turn(days=-30)
    incident = perform(open_incident, elena, "Tea on Elena’s sleeve", "Stained")
    perform(make_right, incident, [replace(read_remedy("cleaning"), amount=2500), read_remedy("apologise")])
    clock.turn(days=30)
    for days in (230, 200, 170):
        perform(record_visit, gus, FRIDAY - days * DAY)
    for customer in (elena, gus):
        perform(record_visit, customer, FRIDAY - DAY)
    then, now = text(FRIDAY - 30 * DAY), text()
    assert "  1 thing went wrong; they told us before we saw it." in then
    assert "  Made right: 1. What we gave: Apology · Cleaning" in then
    assert "Kim" not in then and "Elena" not in then
    assert "  2 people came." in now
    assert "  1 person came again after we had made something right." in now
    assert "  1 person came who had gone quiet; they had not been here for 6 months." in now


def test_a_full_week_stays_on_one_sheet_of_a4(tmp_path, qapp):
    tale = Tale(("w" * 200, "x y " * 50, "z " * 100), tuple(f"Colleague {number}" for number in range(12)))
    theme = Answered("t " * 60, "c " * 150, False, 300, 12)
    kinds = tuple(Counted(f"Kind {number}", 9) for number in range(80))
    right = MadeRight(500, 20, kinds, 400, kinds)
    full = replace(EMPTY, people=999, stories=(tale,) * 9, answered=(theme,) * 9, right=right)
    write(full, tmp_path / "week.pdf")
    (said,) = pages(tmp_path / "week.pdf")
    assert "Thank you, Colleague 0" in said and "One thing to try" in said
    assert on_one_page(EMPTY)[1].letters == 16


def test_the_command_gives_last_week_on_a_monday_and_writes_it(tmp_path, capsys, qapp):
    file = tmp_path / "week.pdf"
    typed = ["--data", str(tmp_path / "shop"), "--on", "2026-11-30", "week", "--pdf", str(file), "--json"]
    assert run(parser().parse_args(typed)) == 0
    page = json.loads(capsys.readouterr().out)
    assert (page["first"], page["last"], page["people"]) == ("2026-11-23", "2026-11-29", 0)
    (said,) = pages(file)
    assert said.startswith("The week, 23 to 29 November 2026")


def test_a_shop_in_which_nothing_happened_has_one_thing_to_try(perform):
    assert list(as_lines(week_page(FRIDAY)))[1:] == [
        "  Nobody came.",
        "One thing to try",
        "  Write down one thing a colleague caught, in three lines.",
        "    This week has no story yet.",
    ]
