"""Whether a step can be done when its playbook asks for it, and whether its words can be filled."""

from collections.abc import Iterator

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import is_visible
from desktop_app.playbooks.checking.refusal import Refused
from desktop_app.playbooks.letters import known_letters
from desktop_app.playbooks.parts import Playbook, Step
from desktop_app.playbooks.tables import (
    ABOUT_A_DAY_TO_COME,
    NOBODY_IS_HERE,
    SHOWN_ON_THE_CARD,
    Mode,
    Phase,
    Trigger,
    Unit,
)
from desktop_app.playbooks.wording import refuse_unknown_names

LONGEST_DELAY = 3650


def refuse_step(playbook: Playbook, step: Step, number: int, *, led_to: bool) -> None:
    """Raise Refused for a step that cannot be done so; `led_to`: an outcome leads to it."""
    for field, reason in (*_phase(step, playbook.trigger, led_to), *_delay(step, playbook.trigger, led_to)):
        raise Refused(reason, "step", number, field)
    if not is_visible(step.text):
        raise Refused("the text is missing", "step", number, "text")
    if step.letter and step.letter not in known_letters():
        raise Refused(f"there is no letter {step.letter!r}", "step", number, "letter")
    for field, text in _texts(step):
        try:
            refuse_unknown_names(text, playbook.trigger, names_service=bool(playbook.conditions.service))
        except Mistake as mistake:
            raise Refused(str(mistake), "step", number, field) from mistake


def _phase(step: Step, trigger: Trigger, led_to: bool) -> Iterator[tuple[str, str]]:
    if led_to and step.mode is Mode.SUGGEST:
        yield "mode", "what an outcome leads to is done, not suggested"
    if step.phase is not Phase.BEFORE_LEAVING:
        return
    if led_to:
        yield "phase", "what an outcome leads to comes after they left"
    if trigger in NOBODY_IS_HERE:
        yield "phase", f"nobody is here to leave when the trigger is {trigger}"
    if step.delay:
        yield "delay", "what is done before leaving cannot wait for days"
    if step.outcomes and trigger in SHOWN_ON_THE_CARD:
        yield "outcomes", "what is shown before leaving is not asked about"


def _delay(step: Step, trigger: Trigger, led_to: bool) -> Iterator[tuple[str, str]]:
    if not 0 <= step.delay <= LONGEST_DELAY:
        yield "delay", f"a delay is a whole number from 0 to {LONGEST_DELAY}"
    if step.before and led_to:
        yield "when", "what an outcome leads to comes after it, never before"
    elif step.before and trigger not in ABOUT_A_DAY_TO_COME:
        yield "when", f"nothing is to come when the trigger is {trigger}, so nothing can be done before it"
    if step.unit is Unit.REFILL and (trigger is not Trigger.BOUGHT or led_to or not step.delay):
        yield "delay", f"refill counts the days, at least 1, after something was {Trigger.BOUGHT}"


def _texts(step: Step) -> Iterator[tuple[str, str]]:
    yield "text", step.text
    yield from (("script", line) for line in step.script)
    yield from (("outcomes", outcome.say) for outcome in step.outcomes)
