"""Thanking colleagues."""

from collections.abc import Sequence

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.noticing.tables import Observation
from desktop_app.praise.rules import Occasion, Tie, named
from desktop_app.praise.tables import Credit, Kudos
from desktop_app.recovery.tables import Incident
from desktop_app.reminders.tables import Reminder
from desktop_app.staff.queries import name_of
from desktop_app.visits.tables import Visit

GIVEN = "praise.given"

_TABLES: dict[Tie, type[Visit | Reminder | Incident | Observation]] = {
    Tie.VISIT: Visit,
    Tie.REMINDER: Reminder,
    Tie.INCIDENT: Incident,
    Tie.OBSERVATION: Observation,
}


def praise(
    act: Act, colleagues: Sequence[int], text: str, customer: int | None = None, occasion: Occasion | None = None
) -> int:
    """Thank colleagues together for what they did, and give the id of the thanks.

    With an `occasion` the customer is the one it happened to. Raises Mistake where nobody is thanked, nothing is said,
    or what happened was taken back meanwhile.
    """
    credited = tuple(dict.fromkeys(colleagues))
    if not credited:
        raise Mistake("Who is to be thanked?")
    text = clean_line(text, Kudos.text.limit, "What they did")
    if not is_visible(text):
        raise Mistake("What did they do? A few words will do.")
    tied = {}
    if occasion is not None:
        customer, tied = _customer_of(occasion), {occasion.tie.value: occasion.id}
    kudos = act.insert(Kudos(text=text, customer=customer, day=act.day, at=act.now, by=act.by, **tied))
    act.insert_many(Credit, [{"kudos": kudos.id, "staff": one} for one in credited])
    act.record(GIVEN, customer=customer, subject=kudos.id, text=f"{named([name_of(one) for one in credited])}: {text}")
    return kudos.id


def _customer_of(occasion: Occasion) -> int | None:
    table = _TABLES[occasion.tie]
    row = table.get_or_none(table.id == occasion.id)
    if row is None:
        raise Mistake("That was taken back meanwhile. Choose something else they did.")
    return row.customer_id
