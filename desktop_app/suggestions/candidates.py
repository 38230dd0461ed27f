"""Everything that could be suggested for a customer, made of what is known: pure, over plain records."""

import datetime as dt
from collections.abc import Iterable, Iterator

from desktop_app.playbooks.wording import PRONOUNS, quoted
from desktop_app.preferences.queries import PreferenceRow
from desktop_app.preferences.rules import day_words
from desktop_app.preferences.tables import How
from desktop_app.preferences.tables import Kind as Fact
from desktop_app.recovery.signals.signal_rules import Signal
from desktop_app.recovery.signals.signal_tables import SignalKind
from desktop_app.reminders.rules import Outcome
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.suggestions import wording
from desktop_app.suggestions.gathered import Check, Gathered, LastTime, Waiting
from desktop_app.suggestions.rules import Candidate, Origin, near_occasion
from desktop_app.suggestions.tables import Kind

TODAY_ONLY = dt.timedelta(0)
# While somebody is here, a promise is kept a little early, and a remark is done at once.
AHEAD = {Purpose.PROMISE: dt.timedelta(days=7), Purpose.REMARK: dt.timedelta(days=7)}
ORIGINS = {How.SAID: Origin.SAID, How.NOTICED: Origin.NOTICED, How.ASSUMED: Origin.ASSUMED}
KINDS = {
    Purpose.PROMISE: Kind.PROMISE,
    Purpose.REMARK: Kind.REMARK,
    Purpose.OCCASION: Kind.OCCASION,
    Purpose.REFILL: Kind.REFILL,
}
PLEASURES = frozenset({Fact.COMFORT, Fact.LIKE})


def candidates(known: Gathered, today: dt.date) -> Iterator[Candidate]:
    """Give everything that could be suggested today, in no order between kinds."""
    they = PRONOUNS[known.pronoun][0]
    yield from _safety(known, they, today)
    yield from _reminders(known, today)
    yield from _incidents(known, today)
    yield from _went_wrong(known, today)
    if known.last:
        yield from _worry(known, known.last, today)
    yield from _dates(known, today)
    yield from _comforts(known, they, today)
    if known.here and known.here.hope:
        text = f"Serve what today is for: {known.here.hope}"
        why, key = f"{they} said so on arriving", f"hope:{known.here.visit}"
        yield _candidate(key, Kind.HOPE, text, why, origin=Origin.SAID, evidence=known.here.hope)


def _safety(known: Gathered, they: str, today: dt.date) -> Iterator[Candidate]:
    for row in known.preferences:
        if row.kind is Fact.NEVER:
            yield _of_preference(row, Kind.SAFETY, wording.keep_safe(row.text, discreet=row.discreet), they, today)


def _comforts(known: Gathered, they: str, today: dt.date) -> Iterator[Candidate]:
    """Comforts, and likes that were honoured before or are drinks and seats; the most honoured first."""
    fitting = [row for row in known.preferences if row.kind in PLEASURES and not row.faded and _worth_doing(row)]
    for row in sorted(fitting, key=lambda row: (not row.situational, -row.hits)):
        text = wording.make_comfortable(
            row.kind, row.text, known.pronoun, today_only=row.situational, discreet=row.discreet
        )
        yield _of_preference(row, Kind.COMFORT, text, they, today)


def _worth_doing(row: PreferenceRow) -> bool:
    everyday = row.kind is Fact.COMFORT or row.hits > 0 or wording.is_drink_or_seat(row.text)
    return everyday and row.hits >= row.misses


def _of_preference(row: PreferenceRow, kind: Kind, text: str, they: str, today: dt.date) -> Candidate:
    known_on = max(row.learned_on, row.confirmed_on or row.learned_on)
    return _candidate(
        f"preference:{row.id}",
        kind,
        text,
        _how_known(row, they, today),
        origin=ORIGINS.get(row.how, Origin.COMPUTED),
        evidence=f"preference {row.id}, {known_on}",
    )


def _how_known(row: PreferenceRow, they: str, today: dt.date) -> str:
    on = f"on {day_words(row.learned_on, today)}"
    who = row.who or "somebody"
    how = {
        How.SAID: f"{on} {they} told {row.who}" if row.who else f"{on} {they} said so",
        How.NOTICED: f"{on} {who} noticed it",
        How.ASSUMED: f"{on} {who} assumed it",
        How.IMPORTED: f"{on} it came with the earlier records",
    }[row.how]
    tried = row.hits + row.misses
    times = f", right {row.hits} of {tried} times" if tried > 1 else ""
    return f"{how}{times}{'; never mention it' if row.discreet else ''}"


def _reminders(known: Gathered, today: dt.date) -> Iterator[Candidate]:
    for row in known.waiting:
        if row.due <= today + AHEAD.get(row.kind, TODAY_ONLY):
            yield _candidate(
                f"reminder:{row.id}",
                KINDS.get(row.kind, Kind.FOLLOW_UP),
                wording.as_act(row.text, known.pronoun),
                _why_waiting(row, today),
                origin=_origin(row),
                evidence=f"reminder {row.id}",
            )


def _origin(row: Waiting) -> Origin:
    if row.implicit:
        return Origin.NOTICED
    return Origin.SAID if row.noted or row.kind is Purpose.PROMISE else Origin.COMPUTED


def _why_waiting(row: Waiting, today: dt.date) -> str:
    if row.noted and row.noted_on:
        return f"on {day_words(row.noted_on, today)} {row.noted_by or 'somebody'} noted {quoted(row.noted)}"
    if row.why:
        return row.why[0].lower() + row.why[1:]
    what = "we promised it for" if row.kind is Purpose.PROMISE else "it is due"
    return f"{what} {'today' if row.due == today else day_words(row.due, today)}"


def _incidents(known: Gathered, today: dt.date) -> Iterator[Candidate]:
    """What went wrong since they were last here, or then; not what goes wrong just now, while they stand there."""
    they, them, _ = PRONOUNS[known.pronoun]
    for row in known.incidents:
        who = row.by or "somebody"
        how = f"{who} noticed it" if row.noticed else f"{they} told {who}"
        text = f"Ask {them} whether all is well again: {quoted(row.text)}"
        if row.quiet:  # nobody speaks of it, not even while they stand there
            text = f"Leave unsaid: {', '.join(row.quiet)}"
            how = "it was done quietly; to thanks, say “gladly”"
        elif known.here and known.here.visit == row.visit:
            continue
        origin = Origin.NOTICED if row.noticed else Origin.SAID
        key, why = f"incident:{row.id}", f"on {day_words(row.day, today)} {how}"
        yield _candidate(key, Kind.WENT_WRONG, text, why, origin=origin, evidence=f"incident {row.id}")


def _went_wrong(known: Gathered, today: dt.date) -> Iterator[Candidate]:
    """An unkind answer to the check since last time, and what shows without a word of theirs; not both of one day."""
    they, them, _ = PRONOUNS[known.pronoun]
    check = _unkind(known)
    if check:
        text = f"Ask {them} what would put last time right"
        why = f"on {day_words(check.day, today)} {they} answered “not fine” to {quoted(check.text)}"
        evidence = f"check {check.reminder}"
        yield _candidate("last-time", Kind.WENT_WRONG, text, why, origin=Origin.SAID, evidence=evidence)
    for signal in known.signals:
        if not (check and signal.day <= check.day) and not _spoken_of(signal, known.waiting):
            yield _of_signal(signal, they, today)


def _unkind(known: Gathered) -> Check | None:
    check, last = known.check, known.last
    return check if check and last and check.day >= last.day and check.outcome == Outcome.NOT_FINE else None


def _spoken_of(signal: Signal, waiting: Iterable[Waiting]) -> bool:
    """Whether a reminder asks about all of it already, so that one parcel is not two rows."""
    asked = {row.shipment for row in waiting}
    return all(sign.kind is SignalKind.DELAY and sign.trace.subject in asked for sign in signal.signs)


def _of_signal(signal: Signal, they: str, today: dt.date) -> Candidate:
    return _candidate(
        signal_key(signal),
        Kind.WENT_WRONG,
        signal.act,
        f"on {day_words(signal.day, today)} {they} {signal.evidence}",
        origin=Origin.NOTICED if signal.signs[0].kind is SignalKind.MOOD else Origin.COMPUTED,
        evidence=", ".join(f"{sign.kind} {sign.trace.subject}" for sign in signal.signs),
    )


def signal_key(signal: Signal) -> str:
    """Give what a customer's signal of one day is known by among the suggestions."""
    return f"signal:{signal.day.isoformat()}"


def _worry(known: Gathered, last: LastTime, today: dt.date) -> Iterator[Candidate]:
    worry = last.worry
    if worry and not worry.outcome and not _asked_by_reminder(known, last, today):
        key = f"concern:{worry.concern}"
        text = f"Ask how it turned out: {quoted(worry.text)}"
        why = f"on {day_words(last.day, today)} {PRONOUNS[known.pronoun][0]} wondered about the day after"
        yield _candidate(key, Kind.CONCERN, text, why, origin=Origin.SAID, evidence=key)


def _asked_by_reminder(known: Gathered, last: LastTime, today: dt.date) -> bool:
    """Whether the check of that visit stands in the list itself, so that nobody is asked twice."""
    return any(row.kind is Purpose.CHECK and row.visit == last.visit and row.due <= today for row in known.waiting)


def _dates(known: Gathered, today: dt.date) -> Iterator[Candidate]:
    _, them, their = PRONOUNS[known.pronoun]
    for yearly in known.dates:
        falls = near_occasion(yearly.month, yearly.day, today)
        if falls is None:
            continue
        theirs, on = f"{their} {yearly.label}", day_words(falls, today)
        if falls < today:
            text, why = f"Ask how {theirs} was", f"{theirs} was on {on}"
        elif falls == today:
            text, why = f"Wish {them} well: {theirs} is today", f"{theirs} is on {on}"
        else:
            text, why = f"Wish {them} well for {theirs} on {on}", f"{theirs} is on {on}"
        key = f"date:{yearly.label.casefold()}"
        yield _candidate(key, Kind.OCCASION, text, why, origin=Origin.COMPUTED, evidence=falls.isoformat())


def _candidate(key: str, kind: Kind, text: str, why: str, *, origin: Origin, evidence: str) -> Candidate:
    return Candidate(key, kind, text, f"because {why}", origin, evidence)
