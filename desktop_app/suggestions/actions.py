"""What becomes of suggestions."""

import datetime as dt

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.preferences.actions import forget, honour
from desktop_app.recovery.signals.signal_actions import answer_signal
from desktop_app.recovery.signals.signal_queries import signals_of
from desktop_app.reminders import actions as reminders
from desktop_app.reminders.branches import branch_for, from_json
from desktop_app.reminders.rules import Outcome
from desktop_app.reminders.tables import Reminder
from desktop_app.suggestions.candidates import signal_key
from desktop_app.suggestions.queries import candidate
from desktop_app.suggestions.rules import returning
from desktop_app.suggestions.tables import Answer, Reason, SuggestionAnswer

ANSWERED = "suggestion.answered"
NOT_RIGHT = "suggestion.not_right"  # of a reminder: how its playbook does is read from this
WORDS = {
    Reason.WRONG_FACT: "not right: wrong fact",
    Reason.NOT_NOW: "not right: not now",
    Reason.NEVER_ASK: "not right: never ask",
}


def answer(
    act: Act,
    customer: int,
    key: str,
    answer: Answer,
    reason: Reason = Reason.NONE,
    *,
    until: dt.date | None = None,
    pay_time: bool = False,
) -> int:
    """Keep what became of a suggestion and do what follows from it; gives the act's id, for undo.

    Done ends its reminder, or keeps that the preference was honoured. A wrong fact is forgotten, its reminder
    dropped. Later puts a reminder off to `until`, if that is given. Raises Mistake where the suggestion is no longer
    there, where *not right* comes without a reason, and where the day is not ahead.
    """
    _refuse_unclear(act, answer, reason, until)
    suggestion, visit = candidate(customer, key, act.day)
    act.insert(
        SuggestionAnswer(
            customer=customer,
            key=key,
            kind=suggestion.kind,
            evidence=suggestion.evidence,
            text=suggestion.text,
            answer=answer,
            reason=reason,
            returns=returning(suggestion.kind, answer, reason, until, pay_time=pay_time),
            until=until,
            at=act.now,
            day=act.day,
            by=act.by,
        )
    )
    said = WORDS.get(reason, answer.value)
    act.record(ANSWERED, customer=customer, text=f"{suggestion.text} · {said}")
    about, _, subject = key.partition(":")
    if about == "reminder":
        if answer is Answer.NOT_RIGHT:
            act.record(NOT_RIGHT, customer=customer, subject=int(subject), text=suggestion.text)
        _follow_reminder(act, int(subject), answer, reason, until)
    elif about == "preference":
        _follow_preference(act, int(subject), answer, reason, visit)
    elif about == "signal":
        _follow_signal(act, customer, key, answer, reason)
    return act.performed.id


def _refuse_unclear(act: Act, answer: Answer, reason: Reason, until: dt.date | None) -> None:
    if (answer is Answer.NOT_RIGHT) is (reason is Reason.NONE):
        raise Mistake("Why is it not right: a wrong fact, not now, or never to be asked?")
    if until is not None and (answer is not Answer.LATER or until <= act.day):
        raise Mistake("Only what is for later can wait for a day, and only for one that is ahead.")


def _follow_reminder(act: Act, reminder: int, answer: Answer, reason: Reason, until: dt.date | None) -> None:
    if answer is Answer.DONE:
        reminders.done(act, reminder, _went(reminder))
    elif until is not None and until > Reminder.get_by_id(reminder).due:
        reminders.snooze(act, reminder, until)
    elif reason is Reason.WRONG_FACT:
        reminders.drop(act, reminder, "Not right: wrong fact")


def _went(reminder: int) -> str:
    """Where something follows from how it went, done means that it went well; anything else is said in the list."""
    branches = from_json(Reminder.get_by_id(reminder).branches)
    return Outcome.FINE if branch_for(branches, Outcome.FINE) else ""


def _follow_signal(act: Act, customer: int, key: str, answer: Answer, reason: Reason) -> None:
    """What was done, or is wrong, shows nowhere any more; what is for later, or not for now, stays to be thought of."""
    if answer is Answer.DONE or reason in (Reason.WRONG_FACT, Reason.NEVER_ASK):
        for signal in signals_of(customer, act.day):
            if signal_key(signal) == key:
                answer_signal(act, signal)


def _follow_preference(act: Act, preference: int, answer: Answer, reason: Reason, visit: int | None) -> None:
    if answer is Answer.DONE:
        honour(act, preference, True, visit)
    elif reason is Reason.WRONG_FACT:
        forget(act, preference)
