"""Making it right: what is given, what that costs and what is promised, in one act."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import LARGEST_AMOUNT
from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.foundation.text import clean_line, clean_note, is_visible
from desktop_app.recovery.actions import stored
from desktop_app.recovery.ledger_actions import enter
from desktop_app.recovery.ledger_queries import allowance_left, limits
from desktop_app.recovery.owed.claim_actions import fulfil
from desktop_app.recovery.owed.posting_actions import post_certificates
from desktop_app.recovery.rules import Given, allowance_warning, given_line
from desktop_app.recovery.tables import Gesture, Incident, Remedy, RemedyOffer
from desktop_app.reminders.actions import remind
from desktop_app.reminders.rules import NewReminder
from desktop_app.staff.queries import name_of

MADE_RIGHT = "incident.made-right"


@dataclass(frozen=True, slots=True)
class GestureGiven:
    """A gesture as it was kept, `amount` in minor units; what is `quiet` was not announced."""

    id: int
    remedy: Remedy
    words: str
    amount: int
    quiet: bool


@dataclass(frozen=True, slots=True)
class MadeRight:
    """What was given, what is left of the month's allowance (below nothing: passed), and the warning, if any.

    `before` says who had made it right already, and when; empty where nobody had.
    """

    gestures: tuple[GestureGiven, ...]
    allowance_left: int
    warning: str
    before: str


def make_right(
    act: Act,
    incident: int,
    given: Sequence[Given],
    *,
    offered: Sequence[Given] = (),
    chosen: Given | None = None,
    letter: str = "",
    post_to: str = "",
    follow_up: NewReminder | None = None,
    again: bool = False,
) -> MadeRight:
    """Give remedies for what went wrong, write their cost, and settle it; passing the allowance warns, never blocks.

    `offered` is what the customer could choose from, `chosen` the one of it they chose; where only that is said, they
    chose among what is given. Certificates are to be posted to the address `post_to`, where one is said, which is for
    that letter only. Raises Mistake where nothing is given, where an amount or a text cannot be kept, and where it was
    settled before, so that two windows never spend twice; `again` says that more is meant to be given.
    """
    row = stored(incident)
    before = _settled_words(act, row) if row.settled_at else ""
    if before and not again:
        raise Mistake(f"{before} Open it again to give more.")
    if not given:
        raise Mistake("What would make it right? Choose at least one thing.")
    given = [_kept(one) for one in given]
    gestures = tuple(_give(act, row, one) for one in given)
    _keep_offers(act, row, [_kept(one) for one in offered or (given if chosen else ())], chosen and _kept(chosen))
    _settle(act, row, clean_note(letter, Incident.letter.limit, "The letter"))
    if post_to:
        post_certificates(act, [gesture.id for gesture in gestures], post_to)
    act.record(MADE_RIGHT, customer=row.customer_id, subject=row.id, text=given_line(given))
    if follow_up:
        remind(act, follow_up)
    left = allowance_left(act.by, act.day, incident)
    warning = allowance_warning(limits(act.by, act.day), left.incident, left.month)
    return MadeRight(gestures, left.month, warning, before)


def _kept(given: Given) -> Given:
    if not 0 <= given.amount <= LARGEST_AMOUNT:
        raise Mistake("What something costs is an amount such as 12.50.")
    words = clean_line(given.words, Gesture.words.limit, "What you give")
    if given.remedy is Remedy.OTHER and not is_visible(words):
        raise Mistake("What would you give? A few words will do.")
    return replace(given, words=words)


def _give(act: Act, incident: Incident, given: Given) -> GestureGiven:
    gesture = act.insert(
        Gesture(
            customer=incident.customer_id,
            incident=incident,
            remedy=given.remedy,
            words=given.words,
            amount=given.amount,
            quiet=given.quiet,
            day=act.day,
            by=act.by,
        )
    )
    enter(act, gesture)
    fulfil(act, gesture)
    return GestureGiven(gesture.id, given.remedy, given.words, given.amount, given.quiet)


def _keep_offers(act: Act, incident: Incident, offered: Sequence[Given], chosen: Given | None) -> None:
    if chosen is not None and chosen not in offered:
        raise Mistake("They can only have chosen what was offered.")
    if chosen is not None and chosen.quiet:
        raise Mistake("What is done quietly is not spoken of, so it cannot be theirs to choose.")
    for one in offered:
        act.insert(
            RemedyOffer(incident=incident, remedy=one.remedy, words=one.words, amount=one.amount, chosen=one == chosen)
        )


def _settle(act: Act, row: Incident, letter: str) -> None:
    acknowledged = row.acknowledged_at or act.now
    letter = letter or row.letter
    act.update(row, acknowledged_at=acknowledged, settled_at=act.now, settled_by=act.by, letter=letter, draft=None)


def _settled_words(act: Act, row: Incident) -> str:
    who = name_of(row.settled_by_id) or "Somebody"
    at = act.local(row.settled_at)
    day = "" if at.date() == act.local(act.now).date() else f" on {short_weekday(at)}"
    return f"{who} made this right{day} at {at:%H:%M}."
