"""What to show a customer before they leave, for the day after."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.playbooks import queries as playbooks
from desktop_app.playbooks.rules import Happening, plan
from desktop_app.playbooks.tables import Phase
from desktop_app.suggestions.gather_queries import here_and_before
from desktop_app.visits.tables import Purchase


@dataclass(frozen=True, slots=True)
class DayAfter:
    """The worry about the day after, in the customer's own words (empty: none was voiced), and what to show them."""

    worry: str
    show: str


def day_after(customer: int) -> DayAfter | None:
    """Give what last concerned a customer about the day after and what to show them for it, or None.

    Without a concern: what the playbooks have done before leaving after what is bought or done for them just now.
    """
    here, over = here_and_before(customer)
    if over is not None and over.concern is not None:
        happening = playbooks.concern_voiced(over.concern)
        return DayAfter(over.worry, over.act_now or _before_leaving(happening))
    for happening in _happening_now(here.id) if here else ():
        if show := _before_leaving(happening):
            return DayAfter("", show)
    return None


def _happening_now(visit: int) -> Iterator[Happening | None]:
    for purchase in Purchase.select(Purchase.id).where(Purchase.visit == visit).order_by(Purchase.id.desc()):
        yield playbooks.purchase_made(purchase.id)
    yield playbooks.visit_finished(visit)


def _before_leaving(happening: Happening | None) -> str:
    if happening is None:
        return ""
    facts = playbooks.facts(happening.customer, happening.day)
    planned = plan(playbooks.playbooks(happening.trigger), happening, facts, happening.day)
    return next((one.text for one in planned if one.phase is Phase.BEFORE_LEAVING), "")
