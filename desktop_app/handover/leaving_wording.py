"""The handover sheet in words. Pure."""

from desktop_app.closing.line_up.sections import Row, Section, some
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.handover.leaving_queries import KnownAlone, Leaving
from desktop_app.handover.outline import Outline
from desktop_app.pain_points.queries import PainPointRow
from desktop_app.pain_points.wording import people as people_words
from desktop_app.playbooks.wording import quoted
from desktop_app.praise.gap_rules import gap_line
from desktop_app.praise.queries import Praise
from desktop_app.recovery.friction_queries import FrictionRow
from desktop_app.recovery.owed.claim_queries import ClaimRow
from desktop_app.recovery.owed.held_words import note, words
from desktop_app.recovery.queries import IncidentRow
from desktop_app.reminders.queries import ReminderRow
from desktop_app.staff.away_words import days_words, theirs_words

NOTHING = "Nothing of theirs is due until then, and nobody is known to them alone."
TALK = "Nothing is sorted on the card: talk it through."


def handover_sheet(page: Leaving) -> Outline:
    """Give what is handed over: to do, to make right, to decide, and the people only they know."""
    time = page.time
    theirs = theirs_words(time.passes_to or "Anyone", decides=time.decides)
    return Outline(
        title=f"{time.name} hands over",
        about=f"Away {days_words(time)}. {theirs}.",
        sections=some(
            Section("Promises due until then", tuple(map(_promise, page.promises)), page.promises_more),
            Section(f"{time.name}’s follow-ups", tuple(map(_task, page.follow_ups)), page.follow_ups_more),
            Section("To be made right", tuple(map(_wrong, page.wrong))),
            Section("Bills to be paid", tuple(map(_claim, page.claims))),
            Section("To change and to decide", _to_decide(page)),
            Section(f"Known to {time.name} alone", tuple(map(_person, page.people)), page.people_more),
        ),
        nothing=NOTHING,
    )


def _promise(row: ReminderRow) -> Row:
    return _task(row, row.instead_of or row.assignee or "Anyone’s")


def _task(row: ReminderRow, whose: str = "") -> Row:
    return Row(
        id=f"task {row.id}",
        lead="",
        words=f"{row.customer}: {row.text}",
        aside=_joined(short_weekday(row.due), whose),
        notes=(row.why,) if row.why else (),
        customer=row.customer_id,
    )


def _wrong(row: IncidentRow) -> Row:
    since = _joined(f"since {short_weekday(row.day)}", f"kept by {row.by}" if row.by else "")
    return Row(f"incident {row.id}", "", f"{row.customer}: {row.text}", since, customer=row.customer_id)


def _claim(row: ClaimRow) -> Row:
    return Row(f"claim {row.id}", "", f"{row.customer}: {words(row)}", note(row), customer=row.customer_id)


def _to_decide(page: Leaving) -> tuple[Row, ...]:
    return (*map(_theme, page.themes), *map(_gap, page.gaps), *map(_friction, page.frictions))


def _theme(row: PainPointRow) -> Row:
    since = f"{row.standing} {short_weekday(row.since)}"
    return Row(f"theme {row.id}", "", row.name, _joined(f"disliked by {people_words(row.people)}", since))


def _gap(thanks: Praise) -> Row:
    gap = thanks.gap
    said = gap_line(gap.text, gap.ending, gap.words) if gap else thanks.text
    return Row(f"gap {thanks.id}", "", said, "what stood in the way")


def _friction(row: FrictionRow) -> Row:
    who = row.by or "somebody"
    return Row(f"friction {row.id}", "", row.rule, f"a rule that stopped {who}: {quoted(row.wanted)}")


def _person(one: KnownAlone) -> Row:
    return Row(
        id=f"person {one.customer}",
        lead="",
        words=one.name,
        aside=_comes(one),
        alerts=one.never,
        acts=_things(one),
        customer=one.customer,
    )


def _things(one: KnownAlone) -> tuple[str, ...]:
    if one.things:
        return (_joined(*one.things),)
    return () if one.never else (TALK,)


def _comes(one: KnownAlone) -> str:
    if one.booked:
        return f"comes {short_weekday(one.booked)}"
    return f"may come about {short_weekday(one.about)}" if one.about else ""


def _joined(*words: str) -> str:
    return " · ".join(filter(None, words))
