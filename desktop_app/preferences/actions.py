"""Learning, confirming, changing, forgetting and honouring preferences."""

import datetime as dt
from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line
from desktop_app.preferences import rules
from desktop_app.preferences.tables import Honoured, How, Kind, Preference

ADDED = "preference.added"
CHANGED = "preference.changed"
CONFIRMED = "preference.confirmed"
FORGOTTEN = "preference.forgotten"
HONOURED = "preference.honoured"


def prefer(
    act: Act,
    customer: int,
    kind: Kind,
    text: str,
    how: How,
    *,
    discreet: bool = False,
    until: dt.date | None = None,
    observation: int | None = None,
) -> int:
    """Learn a fact about a customer and give its id; with `until` it holds up to and on that day only.

    The same words of the same kind confirm what is known instead of doubling it. A lasting like ends the dislike of
    the same thing and the other way about: people change, and the newest word is theirs. Raises Mistake for a text
    that is empty, too long or no plain line, and for a day that is past.
    """
    new = _fact(act, text, until, customer=customer, kind=kind, how=how, discreet=discreet, observation=observation)
    kept = _learn(act, new)
    act.record(ADDED if kept is new else CONFIRMED, customer=customer, subject=kept.id, text=_line(kept))
    return kept.id


def confirm(act: Act, preference: int) -> None:
    """Say that it is still true; a safety fact that had an end has none from then on."""
    row = _standing(preference)
    over = row.until is not None and row.until < act.day
    act.update(row, confirmed_on=act.day, until=None if over else row.until)
    act.record(CONFIRMED, customer=row.customer_id, subject=row.id, text=_line(row))


def edit(
    act: Act,
    preference: int,
    kind: Kind,
    text: str,
    how: How,
    *,
    discreet: bool = False,
    until: dt.date | None = None,
) -> int:
    """Change a fact and give the id it has from then on.

    New words are a new fact, learned now from whoever changes them; the old ones stay behind as forgotten. Else the
    card would say that Ada heard on 20 October what Kim wrote today, and count visits that proved other words right.
    """
    row = _standing(preference)
    new = _fact(
        act, text, until, customer=row.customer_id, kind=kind, how=how, discreet=discreet, observation=row.observation
    )
    if (row.kind, row.text) == (new.kind, new.text):
        act.update(row, how=how, discreet=discreet, until=until)
        kept, line = row, _line(row)
    else:
        act.update(row, forgotten_on=act.day)
        kept = _learn(act, new)
        line = f"{_line(row)} → {_line(kept)}"
    act.record(CHANGED, customer=row.customer_id, subject=kept.id, text=line)
    return kept.id


def forget(act: Act, preference: int) -> str:
    """Take a fact off the card and give its words. It stays in the history, with the day it was forgotten."""
    row = _standing(preference)
    _forget(act, row)
    return row.text


def honour(act: Act, preference: int, right: bool, visit: int | None = None) -> None:
    """Keep that somebody acted on a fact, and whether that was right."""
    row = _standing(preference)
    act.insert(Honoured(preference=row, day=act.day, by=act.by, right=right, visit=visit))
    outcome = "was right" if right else "was not right"
    act.record(HONOURED, customer=row.customer_id, subject=row.id, text=f"{_line(row)} {outcome}")


def _fact(act: Act, text: str, until: dt.date | None, **known: Any) -> Preference:
    words = clean_line(text, Preference.text.limit, "Preference")
    if not words:
        raise Mistake("Write what it is, in a few words.")
    if until is not None and until < act.day:
        raise Mistake("That day is past. Choose today or later.")
    return Preference(text=words, until=until, by=act.by, learned_on=act.day, **known)


def _learn(act: Act, new: Preference) -> Preference:
    """Store the new fact, or confirm the one that says the same; gives the row that now holds it."""
    on_card = _on_card(new.customer_id, act.day)
    for row in on_card:
        if row.kind == new.kind and rules.same_words(row.text, new.text):
            _say_again(act, row, new)
            return row
    if new.until is None:
        for row in on_card:
            if row.kind == rules.opposite(new.kind) and rules.same_words(row.text, new.text):
                _forget(act, row)
    return act.insert(new)


def _say_again(act: Act, row: Preference, new: Preference) -> None:
    lasting = row.until is None or new.until is None
    until = None if lasting else max(row.until, new.until)
    act.update(row, confirmed_on=act.day, until=until, discreet=row.discreet or new.discreet)
    if rules.is_firmer(new.how, row.how):
        act.update(row, how=new.how, by=new.by_id, learned_on=new.learned_on, observation=new.observation)


def _forget(act: Act, row: Preference) -> None:
    act.update(row, forgotten_on=act.day)
    act.record(FORGOTTEN, customer=row.customer_id, subject=row.id, text=_line(row))


def _on_card(customer: int, today: dt.date) -> list[Preference]:
    rows = Preference.select().where((Preference.customer == customer) & Preference.forgotten_on.is_null())
    return [row for row in rows if rules.in_force(row.kind, row.until, today)]


def _standing(preference: int) -> Preference:
    row = Preference.get_or_none((Preference.id == preference) & Preference.forgotten_on.is_null())
    if row is None:
        raise Mistake("This preference was forgotten meanwhile.")
    return row


def _line(row: Preference) -> str:
    return f"{rules.HEADINGS[row.kind]}: {row.text}"
