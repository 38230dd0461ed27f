"""Planning: what the days that begin ask for, each day once, whoever opens the shop."""

import datetime as dt
import json
from collections.abc import Collection
from itertools import chain

from desktop_app.foundation.act import Act
from desktop_app.foundation.database import database
from desktop_app.foundation.journal import JournalEntry
from desktop_app.noticing.tables import Proposal
from desktop_app.playbooks import queries
from desktop_app.playbooks.actions import new_reminder
from desktop_app.playbooks.asking import asked_for
from desktop_app.playbooks.happenings.date_queries import in_sight
from desktop_app.playbooks.happenings.happening_queries import happenings
from desktop_app.playbooks.rules import TOO_LATE
from desktop_app.playbooks.tables import PlannedDay, Trigger
from desktop_app.reminders.actions import add_many
from desktop_app.reminders.series_actions import plan_series

ONE_DAY = dt.timedelta(days=1)
TOLD_AT_ONCE = frozenset(
    {
        Trigger.VISIT_FINISHED,
        Trigger.NTH_VISIT,
        Trigger.OFFER,
        Trigger.CONCERN,
        Trigger.BOUGHT,
        Trigger.REMARK,
        Trigger.INCIDENT,
        Trigger.SHIPMENT_SENT,
    }
)
"""What reactions, or the end of an import, plan there and then: of a day that was planned nothing of it is missing."""

MADE_BEFORE = "SELECT occasion FROM reminder WHERE occasion IN (SELECT value FROM json_each(?))"


def plan_day(act: Act) -> int:
    """Make what the playbooks ask for since the last day that was planned, at most a week back, and every occurrence of
    what comes again; gives how much it was.

    What was made before is never made again, so a day may be planned any number of times. A day to come that was
    planned by a clock that ran ahead is forgotten, so that it is planned anew when it comes.
    """
    PlannedDay.delete().where(PlannedDay.day > act.day).execute()
    earliest = act.day - TOO_LATE
    newest = PlannedDay.select().order_by(PlannedDay.day.desc()).first()
    planned = newest.day if newest else earliest - ONE_DAY
    told_since = min(act.day, max(planned + ONE_DAY, earliest))
    made = _plan_since(act, max(planned, earliest), told_since) + plan_series(act, act.day)
    _keep(act, made)
    return made


def plan_today(act: Act) -> int:
    """Plan the day unless that was done; gives how much was made."""
    return 0 if is_planned(act.day) else plan_day(act)


def plan_imported(act: Act, entry: JournalEntry) -> None:
    """React to an import: what it tells of the last week is planned as if it had been known at once."""
    _plan_since(act, act.day - TOO_LATE, act.day - TOO_LATE)


def take_as_planned(act: Act) -> None:
    """Take the day as planned, and with it all days before: nothing is made of what happened until now."""
    _keep(act, 0)


def is_planned(day: dt.date) -> bool:
    """Tell whether a day was planned."""
    return bool(PlannedDay.select().where(PlannedDay.day == day).exists())


def last_planned() -> tuple[dt.date, dt.datetime] | None:
    """Give the last day that was planned, and the moment of it; None where none ever was."""
    row = PlannedDay.select().order_by(PlannedDay.day.desc()).first()
    return (row.day, row.at) if row else None


def _plan_since(act: Act, first: dt.date, told_since: dt.date) -> int:
    """Make what is asked for from `first` on, and from `told_since` on of what reactions plan as soon as it is told."""
    playbooks = queries.playbooks()
    dated = [playbook for playbook in playbooks if playbook.trigger is Trigger.DATE]
    told = [playbook for playbook in playbooks if playbook.trigger in TOLD_AT_ONCE]
    others = [playbook for playbook in playbooks if playbook not in (*dated, *told)]
    happened = chain(
        # All dates in sight are looked at each day: some were written down only now, and some playbooks are new.
        happenings(first - in_sight(dated) - TOO_LATE, act.day, dated),
        happenings(told_since, act.day, told),
        happenings(first, act.day, others),
    )
    asked = {planned.occasion: (of, planned) for of, planned in asked_for(playbooks, happened, act.day)}
    for occasion in _made_before(asked):
        del asked[occasion]
    made = add_many(act, [new_reminder(planned, of) for of, planned in asked.values()])
    for (of, _), reminder in zip(asked.values(), made, strict=True):
        if of.trigger is Trigger.REMARK:
            act.update(Proposal.get_by_id(of.subject), became=reminder)
    return len(made)


def _made_before(occasions: Collection[str]) -> set[str]:
    return {occasion for (occasion,) in database.execute_sql(MADE_BEFORE, [json.dumps(list(occasions))])}


def _keep(act: Act, made: int) -> None:
    """Remember that the day was planned, by no act: it can be found out again at any time."""
    again = {PlannedDay.at: act.now, PlannedDay.made: PlannedDay.made + made}
    PlannedDay.insert(day=act.day, at=act.now, made=made).on_conflict(
        conflict_target=[PlannedDay.day], update=again
    ).execute()
