"""What is kept from a page of Insights: a follow-up for one of the people behind its figure."""

from desktop_app.closing.line_up.rules import next_open_day
from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.insights.insight import Deed, Person
from desktop_app.reminders.actions import add
from desktop_app.reminders.rules import NewReminder


def do_for(act: Act, deed: Deed, person: Person) -> int:
    """Make the follow-up, for the next day on which the shop is open, and give its id.

    Raises Mistake where the same was made for the same day of theirs before.
    """
    follow_up = add(
        act,
        NewReminder(
            person.customer_id,
            deed.text,
            next_open_day(act.day, settings.open_days()),
            channel=deed.channel,
            assignee=act.by if deed.assignee is None else deed.assignee,
            why=deed.why,
            occasion=f"insight/{deed.code}/{person.customer_id}/{person.day}",
        ),
    )
    if follow_up is None:
        raise Mistake(f"{person.name} has this follow-up already.")
    return follow_up
