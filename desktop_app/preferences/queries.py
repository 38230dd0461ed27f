"""What is known of a customer's preferences."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, fn

from desktop_app.preferences import rules
from desktop_app.preferences.tables import Honoured, How, Kind, Preference
from desktop_app.staff.tables import Staff

ORDER = tuple(rules.HEADINGS)


@dataclass(frozen=True, slots=True)
class PreferenceRow:
    """One preference as the panel and the commands show it. `hits` and `misses` count what came of acting on it."""

    id: int
    kind: Kind
    text: str
    how: How
    who: str
    learned_on: dt.date
    confirmed_on: dt.date | None
    until: dt.date | None
    discreet: bool
    observation: int | None
    hits: int
    misses: int
    check_again: bool
    provenance: str
    ending: str

    @property
    def situational(self) -> bool:
        """Whether it holds up to a day only."""
        return self.until is not None

    @property
    def faded(self) -> bool:
        """Whether it stands back until somebody asked again; what is about safety never does."""
        return self.check_again and self.kind is not Kind.NEVER


def preferences(customer: int, today: dt.date) -> tuple[PreferenceRow, ...]:
    """Give what holds of a customer today, in the order of the headings: for today only first, unsure last."""
    right = Honoured.right == True  # noqa: E712 - an expression for SQL
    rows = (
        Preference.select(
            Preference,
            Staff.name.alias("who"),
            fn.COUNT(Honoured.id).filter(right).coerce(False).alias("hits"),
            fn.COUNT(Honoured.id).filter(~right).coerce(False).alias("misses"),
            fn.COUNT(Honoured.day.distinct()).filter(right).coerce(False).alias("days_right"),
            fn.MAX(Honoured.day).filter(right).alias("hit_on"),
            fn.MAX(Honoured.day).filter(~right).alias("missed_on"),
        )
        .join(Staff, JOIN.LEFT_OUTER, on=Preference.by)
        .join(Honoured, JOIN.LEFT_OUTER, on=(Honoured.preference == Preference.id))
        .where((Preference.customer == customer) & Preference.forgotten_on.is_null())
        .group_by(Preference.id)
        .objects()
    )
    shown = [_row(row, today) for row in rows if rules.in_force(row.kind, row.until, today)]
    return tuple(sorted(shown, key=_place))


def never_list(customer: int) -> tuple[str, ...]:
    """Give what must never happen to a customer, the newest first."""
    rows = (
        Preference.select(Preference.text)
        .where((Preference.customer == customer) & (Preference.kind == Kind.NEVER) & Preference.forgotten_on.is_null())
        .order_by(Preference.id.desc())
    )
    return tuple(row.text for row in rows)


def _row(row: Any, today: dt.date) -> PreferenceRow:
    known_on = max(day for day in (row.learned_on, row.confirmed_on, row.hit_on) if day is not None)
    return PreferenceRow(
        id=row.id,
        kind=row.kind,
        text=row.text,
        how=row.how,
        who=row.who or "",
        learned_on=row.learned_on,
        confirmed_on=row.confirmed_on,
        until=row.until,
        discreet=row.discreet,
        observation=row.observation,
        hits=row.hits,
        misses=row.misses,
        check_again=rules.ask_again(row.how, known_on, row.until, row.missed_on, today),
        provenance=rules.provenance(
            row.how,
            row.who or "",
            row.learned_on,
            confirmed_on=row.confirmed_on,
            times=row.days_right,
            today=today,
        ),
        ending=rules.ending(row.until, today),
    )


def _place(row: PreferenceRow) -> tuple[int, bool, bool, int, int]:
    return ORDER.index(row.kind), not row.situational, row.faded, -row.hits, -row.id
