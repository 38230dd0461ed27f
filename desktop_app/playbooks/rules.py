"""What a happening leads to: one pure function over plain records."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.foundation.delays import Delay, DelayUnit
from desktop_app.playbooks.conditions import applies, asked, names_any
from desktop_app.playbooks.parts import Facts, Happening, Outcome, Plan, Playbook, Step
from desktop_app.playbooks.tables import Assignee, Phase, Trigger, Unit
from desktop_app.playbooks.wording import fill, pronoun_names, quoted
from desktop_app.reminders.branches import Branch, FollowOn
from desktop_app.reminders.days import date_words
from desktop_app.reminders.tables import Kind

TOO_LATE = dt.timedelta(days=7)
UNKNOWN_REFILL = 4  # a refill nothing was learned of is in time for a quarter of its delay longer


def plan(playbooks: Iterable[Playbook], happening: Happening, facts: Facts, today: dt.date) -> list[Plan]:
    """Give what the playbooks make of a happening.

    What should have been done in the last days is due today; what is older than a week is let go, so that reading in
    an old till does not fill the list. The playbooks that ask for most come first, and of those that ask for as much,
    the one loaded last.
    """
    fitting = [
        playbook
        for playbook in playbooks
        if playbook.trigger is happening.trigger and applies(playbook.conditions, happening, facts)
    ]
    fitting.reverse()
    fitting.sort(key=lambda playbook: len(asked(playbook.conditions)), reverse=True)
    return _asked_once(
        [
            planned
            for playbook in fitting
            for planned in _Telling(playbook, happening, facts, today).plans()
            if planned is not None
        ]
    )


@dataclass(frozen=True, slots=True)
class _Telling:
    """One playbook, told of one happening."""

    playbook: Playbook
    happening: Happening
    facts: Facts
    today: dt.date

    def plans(self) -> Iterable[Plan | None]:
        return (self._plan(step) for step in self.playbook.begins_with())

    def _plan(self, step: Step) -> Plan | None:
        due, window = self._due(step)
        if self.today - due - dt.timedelta(days=window) > TOO_LATE:
            return None
        happening, names = self.happening, self._names()
        code, subject = self.playbook.code, f"{happening.subject}{happening.again}"
        return Plan(
            playbook=code,
            step=step.key,
            customer=happening.customer,
            due=max(due, self.today),
            phase=step.phase,
            mode=step.mode,
            kind=step.kind,
            channel=step.channel,
            assignee=self._assignee(step.assignee),
            text=fill(step.text, names),
            why=_why(happening, names["they"], self.today),
            script=tuple(fill(line, names) for line in step.script),
            occasion=f"{code}/{step.key}/{happening.customer}/{happening.trigger}/{subject}",
            letter=step.letter,
            window_days=max(0, window - max(0, (self.today - due).days)),
            until_contact=happening.trigger is Trigger.RHYTHM,
            branches=tuple(self._branch(outcome, names) for outcome in step.outcomes),
        )

    def _due(self, step: Step) -> tuple[dt.date, int]:
        """The day of a step, and for how many days after it it still is in time."""
        refill = self.happening.refill
        if step.unit is not Unit.REFILL:
            anchor = self.happening.anchor or self.happening.day
            return _delay(step).from_day(anchor, self.facts.open_days), 0
        if refill is None:
            return self.happening.day + dt.timedelta(days=step.delay), step.delay // UNKNOWN_REFILL
        return self.happening.day + dt.timedelta(days=refill.earliest), refill.latest - refill.earliest

    def _branch(self, outcome: Outcome, names: Mapping[str, str]) -> Branch:
        step = self.playbook.step(outcome.then)
        return Branch(outcome.answer, fill(outcome.say, names), self._follow_on(step, names) if step else None)

    def _follow_on(self, step: Step, names: Mapping[str, str]) -> FollowOn:
        return FollowOn(
            step=step.key,
            text=fill(step.text, names),
            delay=_delay(step),
            kind=step.kind,
            channel=step.channel,
            assignee=self._assignee(step.assignee),
            script=tuple(fill(line, names) for line in step.script),
            letter=step.letter,
            branches=tuple(self._branch(outcome, names) for outcome in step.outcomes),
        )

    def _names(self) -> Mapping[str, str]:
        happening, conditions = self.happening, self.playbook.conditions
        matching = (name for name in happening.services if names_any(conditions.service, name))
        return pronoun_names(self.facts.pronoun) | {
            "name": self.facts.name,
            "service": next(matching, ""),
            "product": happening.product,
            "concern": quoted(happening.words),
            "remark": quoted(happening.words),
            "preference": happening.words,
            "incident": quoted(happening.words),
            "rhythm": happening.words,
            "act": happening.act,
            "date": happening.label,
            "visits": str(self.facts.visits),
            "offer": conditions.offer,
        }

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


def _why(happening: Happening, they: str, today: dt.date) -> str:
    """Say in a line what happened, and when."""
    day = date_words(happening.day, today)
    services = ", ".join(happening.services)
    came = f"On {day} {they} came for {services}" if services else f"On {day} {they} came by"
    refill = f"; {happening.refill.words}" if happening.refill else ""
    words: Mapping[Trigger, str] = {
        Trigger.CONCERN: f"On {day} {they} wondered {quoted(happening.words)}",
        Trigger.BOUGHT: f"On {day} {they} bought {happening.product}{refill}",
        Trigger.REMARK: f"Noted on {day}: {quoted(happening.words)}",
        Trigger.INCIDENT: f"On {day}: {quoted(happening.words)}",
        Trigger.SHIPMENT_SENT: f"{happening.product} was promised for {_anchor_words(happening, today)}",
        Trigger.SHIPMENT_LATE: f"{happening.product} has been late since {day}",
        Trigger.DATE: f"Their {happening.label} is on {_anchor_words(happening, today)}",
        Trigger.RHYTHM: happening.words,
        Trigger.STALE_PREFERENCE: f"Nobody has asked since {_anchor_words(happening, today)}",
    }
    return words.get(happening.trigger, came)


def _anchor_words(happening: Happening, today: dt.date) -> str:
    return date_words(happening.anchor or happening.day, today)


def _asked_once(plans: list[Plan]) -> list[Plan]:
    """Nobody is asked twice the next day about one happening: of several checks the first playbook's counts."""
    checks = [plan for plan in plans if plan.phase is Phase.NEXT_DAY and plan.kind is Kind.CHECK]
    return [plan for plan in plans if plan not in checks[1:]]
