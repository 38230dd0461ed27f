"""Where the outcomes of a playbook lead: to steps there are, never round in a circle, never to too many."""

from graphlib import CycleError, TopologicalSorter

from desktop_app.playbooks.checking.refusal import Refused
from desktop_app.playbooks.parts import Outcome, Playbook

MOST_OUTCOMES = 12
MOST_LED_TO = 60  # a reminder carries along all that may come of it, each as often as there are ways to it
LONGEST_CHAIN = 130  # characters of the keys that follow upon one another, for they name what a reminder is for


def refuse_outcomes(playbook: Playbook) -> None:
    """Raise Refused for an outcome that has no words or those of another, and for one that leads where it cannot."""
    for number, step in enumerate(playbook.steps, 1):
        _refuse_answers(step.outcomes, number)
        for outcome in step.outcomes:
            if outcome.then and playbook.step(outcome.then) is None:
                raise _refused(f"“{outcome.answer}” leads to {outcome.then!r}, and there is no such step", number)
    _refuse_too_much(playbook, _last_first(playbook))


def _refuse_answers(outcomes: tuple[Outcome, ...], number: int) -> None:
    if len(outcomes) > MOST_OUTCOMES:
        raise _refused(f"{len(outcomes)} outcomes; at most {MOST_OUTCOMES} fit", number)
    answers: set[str] = set()
    for outcome in outcomes:
        if not outcome.answer:
            raise _refused("an outcome needs its answer", number)
        if outcome.answer.casefold() in answers:
            raise _refused(f"the answer “{outcome.answer}” stands there twice", number)
        answers.add(outcome.answer.casefold())


def _last_first(playbook: Playbook) -> list[str]:
    """Give the keys of the steps, each after all those that it leads to."""
    leads_to = {step.key: step.leads_to() for step in playbook.steps}
    try:
        return list(TopologicalSorter(leads_to).static_order())
    except CycleError as error:
        circle = list(reversed(error.args[1]))
        number = min(_number(playbook, key) for key in circle)
        raise _refused(f"the outcomes go round in a circle: {' → '.join(circle)}", number) from error


def _refuse_too_much(playbook: Playbook, last_first: list[str]) -> None:
    led_to: dict[str, int] = {}
    chain: dict[str, int] = {}
    for key in last_first:
        step = playbook.step(key)
        follow = [outcome.then for outcome in step.outcomes if outcome.then] if step else []
        led_to[key] = sum(1 + led_to[then] for then in follow)
        chain[key] = len(key) + 1 + max((chain[then] for then in follow), default=0)
        if led_to[key] > MOST_LED_TO:
            raise _refused(f"more than {MOST_LED_TO} steps may come of it, one way or another", _number(playbook, key))
        if len(playbook.code) + chain[key] > LONGEST_CHAIN:
            raise _refused("too many steps follow upon one another; shorter keys help", _number(playbook, key))


def _number(playbook: Playbook, key: str) -> int:
    return next(number for number, step in enumerate(playbook.steps, 1) if step.key == key)


def _refused(reason: str, number: int) -> Refused:
    return Refused(reason, "step", number, "outcomes")
