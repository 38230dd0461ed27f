"""What a happening leads to: one pure function over plain records."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.foundation.delays import Delay, DelayUnit
from desktop_app.foundation.text import shortened
from desktop_app.playbooks.conditions import applies, asked
from desktop_app.playbooks.parts import Facts, Happening, Outcome, Plan, Playbook, Step
from desktop_app.playbooks.tables import ABOUT_A_DAY_TO_COME, SHOWN_ON_THE_CARD, Assignee, Phase, Trigger, Unit
from desktop_app.playbooks.telling import names_for, why
from desktop_app.playbooks.wording import fill
from desktop_app.reminders.branches import Branch, FollowOn
from desktop_app.reminders.tables import Kind

TOO_LATE = dt.timedelta(days=7)
UNKNOWN_REFILL = 4  # a refill nothing was learned of is in time for a quarter of its delay longer
LONGEST_TEXT = 500


def plan(playbooks: Iterable[Playbook], happening: Happening, facts: Facts, today: dt.date) -> list[Plan]:
    """Give what the playbooks make of a happening.

    What should have been done in the last days is due today; what is older than a week is let go, so that reading in
    an old till does not fill the list, and so is what was for a visit that is over. The playbooks that ask for most
    come first, and of those that ask for as much, the one loaded last.
    """
    fitting = [
        playbook
        for playbook in playbooks
        if playbook.trigger is happening.trigger and applies(playbook.conditions, happening, facts)
    ]
    fitting.reverse()
    fitting.sort(key=lambda playbook: len(asked(playbook.conditions)), reverse=True)
    return _once([made for playbook in fitting for made in _Response.of(playbook, happening, facts, today).plans()])


def becomes_reminder(planned: Plan, trigger: Trigger) -> bool:
    """Tell whether a plan is put down; what the open card shows before leaving is not."""
    return planned.phase is not Phase.BEFORE_LEAVING or trigger not in SHOWN_ON_THE_CARD


def _once(plans: list[Plan]) -> list[Plan]:
    """Nobody is asked twice the next day about one happening, and one remark is answered once.

    Of several such plans those of the first playbook count, of the checks its first.
    """
    checks = [plan for plan in plans if plan.phase is Phase.NEXT_DAY and plan.kind is Kind.CHECK]
    remarks = [plan for plan in plans if plan.kind is Kind.REMARK]
    more = [*checks[1:], *(plan for plan in remarks if plan.playbook != remarks[0].playbook)]
    return [plan for plan in plans if plan not in more]


@dataclass(frozen=True, slots=True)
class _Response:
    """What one playbook makes of one happening; `names` are what its wordings are filled with."""

    playbook: Playbook
    happening: Happening
    facts: Facts
    today: dt.date
    names: Mapping[str, str]

    @classmethod
    def of(cls, playbook: Playbook, happening: Happening, facts: Facts, today: dt.date) -> "_Response":
        return cls(playbook, happening, facts, today, names_for(happening, facts, playbook.conditions))

    def plans(self) -> Iterator[Plan]:
        for step in self.playbook.begins_with():
            due, window = self._due(step)
            in_time = dt.timedelta() if step.phase is Phase.BEFORE_LEAVING else TOO_LATE
            if self.today - due - dt.timedelta(days=window) <= in_time:
                yield self._plan(step, due, window)

    def _plan(self, step: Step, due: dt.date, window: int) -> Plan:
        happening = self.happening
        return Plan(
            playbook=self.playbook.code,
            step=step.key,
            customer=happening.customer,
            due=max(due, self.today),
            phase=step.phase,
            mode=step.mode,
            kind=step.kind,
            channel=step.channel,
            assignee=self._assignee(step.assignee),
            text=self._filled(step.text),
            why=why(happening, self.names, self.playbook.conditions.ends, self.today),
            script=tuple(map(self._filled, step.script)),
            occasion=self._occasion(step),
            letter=step.letter,
            window_days=max(0, window - max(0, (self.today - due).days)),
            until_contact=happening.trigger is Trigger.RHYTHM,
            branches=tuple(map(self._branch, step.outcomes)),
        )

    def _due(self, step: Step) -> tuple[dt.date, int]:
        """The day of a step, and for how many days after it it still is in time."""
        happening = self.happening
        if step.unit is not Unit.REFILL:
            is_to_come = happening.trigger in ABOUT_A_DAY_TO_COME
            day = happening.anchor if is_to_come and happening.anchor else happening.day
            return _delay(step).from_day(day, self.facts.open_days), 0
        refill = happening.refill
        if refill is None:
            return happening.day + dt.timedelta(days=step.delay), step.delay // UNKNOWN_REFILL
        return happening.day + dt.timedelta(days=refill.earliest), refill.latest - refill.earliest

    def _occasion(self, step: Step) -> str:
        """What tells this plan from every other. An offer is made once to each customer for as long as it runs."""
        happening, code = self.happening, self.playbook.code
        subject = f"{happening.subject}{happening.again}"
        if happening.trigger is Trigger.OFFER:
            subject = f"{happening.customer}@{self.playbook.conditions.starts}"
        return f"{code}/{step.key}/{happening.customer}/{happening.trigger}/{subject}"

    def _branch(self, outcome: Outcome) -> Branch:
        step = self.playbook.step(outcome.then)
        return Branch(outcome.answer, self._filled(outcome.say), self._follow_on(step) if step else None)

    def _follow_on(self, step: Step) -> FollowOn:
        return FollowOn(
            step=step.key,
            text=self._filled(step.text),
            delay=_delay(step),
            kind=step.kind,
            channel=step.channel,
            assignee=self._assignee(step.assignee),
            script=tuple(map(self._filled, step.script)),
            letter=step.letter,
            branches=tuple(map(self._branch, step.outcomes)),
        )

    def _filled(self, text: str) -> str:
        return shortened(fill(text, self.names), LONGEST_TEXT)

    def _assignee(self, rule: Assignee) -> int | None:
        served, sold, own = self.happening.served_by, self.happening.sold_by, self.facts.own
        whose = {
            Assignee.WHO_SERVED: served or sold or own,
            Assignee.WHO_SOLD: sold or served or own,
            Assignee.WHO_NOTED: self.happening.noted_by or own,
            Assignee.THEIR_OWN: own or served or sold,
            Assignee.ANYONE: None,
        }
        return whose[rule]


def _delay(step: Step) -> Delay:
    unit = DelayUnit.DAYS if step.unit is Unit.REFILL else DelayUnit(step.unit)
    return Delay(step.delay, unit, step.before)
