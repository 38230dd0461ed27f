"""How a playbook does, in sentences that say what could be done about it. Pure."""

from dataclasses import dataclass

from desktop_app.playbooks.health_queries import Health
from desktop_app.playbooks.page.outcome_pill import IN_OWN_WORDS, LOOKS, Look
from desktop_app.playbooks.page.sentence_words import spoken
from desktop_app.reminders.rules import Outcome as Answer

SKIPPED = Look("cross", "ink-3", "sunken")
WAITING = Look("calendar", "ink-3", "sunken")
OFTEN_DISMISSED = 3
"""So many times found not right, and a suggestion is worth another thought."""


@dataclass(frozen=True, slots=True)
class Tallied:
    """How often an answer was given, in words, and how it looks."""

    count: int
    words: str
    look: Look


def ran(month: Health) -> str:
    """Say how often a playbook made something this month."""
    return f"This month it ran {month.made} {'time' if month.made == 1 else 'times'}"


def tally(month: Health) -> tuple[Tallied, ...]:
    """Give the answers of this month that were given at all, how many were skipped, and how many still wait."""
    counts = ((month.fine, Answer.FINE), (month.not_fine, Answer.NOT_FINE), (month.no_answer, Answer.NO_ANSWER))
    usual = [Tallied(count, f"{count} {answer}", LOOKS[answer]) for count, answer in counts if count]
    own = [Tallied(month.other, f"{month.other} in other words", IN_OWN_WORDS)] if month.other else []
    dropped = sum(step.skipped for step in month.steps)
    skipped = [Tallied(dropped, f"{dropped} skipped", SKIPPED)] if dropped else []
    left = month.made - dropped - sum(step.done for step in month.steps)
    waiting = [Tallied(left, f"{left} waiting", WAITING)] if left else []
    return (*usual, *own, *skipped, *waiting)


def advice(lately: Health) -> tuple[str, ...]:
    """Give what asks for a change, each as a sentence and what to do about it."""
    said = [
        f"“{spoken(step.text)}” was skipped {step.skipped} times and never done. Make it easier, or remove the step."
        for step in lately.steps
        if step.always_skipped
    ]
    if lately.stuck:
        said.append(
            f"“{spoken(lately.stuck.text)}” is where talks stop that end badly, {_times(lately.stuck.times)}. "
            "Say it in other words."
        )
    if lately.dismissed >= OFTEN_DISMISSED:
        said.append(f"Found not right {_times(lately.dismissed)} where it was suggested. Narrow down whom it is for.")
    said += [
        f"“{added.text}” is added by hand beside it, {_times(added.times)}. Make it a step."
        for added in lately.added_by_hand
    ]
    return tuple(said)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
