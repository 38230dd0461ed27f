"""What to show a customer before they leave, for the day after."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.customers.tables import Customer
from desktop_app.foundation import settings
from desktop_app.playbooks import queries as playbooks
from desktop_app.playbooks.happenings import subject_queries as subjects
from desktop_app.playbooks.happenings.facts_queries import facts
from desktop_app.playbooks.parts import Happening
from desktop_app.playbooks.rules import plan
from desktop_app.playbooks.tables import Phase
from desktop_app.suggestions.gather_queries import here_and_before
from desktop_app.suggestions.take_home import TakeHome, fitting
from desktop_app.visits.courtesy_queries import how_tos
from desktop_app.visits.queries import services_of
from desktop_app.visits.tables import LineKind, Purchase


@dataclass(frozen=True, slots=True)
class DayAfter:
    """The worry about the day after, in the customer's own words (empty: none was voiced), and what to show them."""

    worry: str
    show: str


def day_after(customer: int) -> DayAfter | None:
    """Give what last concerned a customer about the day after and what to show them for it, or None.

    Without a concern: what the playbooks have done before leaving after what is bought or done for them just now.
    """
    here, last = here_and_before(customer)
    if last and last.worry:
        show = last.worry.act or _before_leaving(subjects.concern_voiced(last.worry.concern))
        return DayAfter(last.worry.text, show)
    for happening in _happening_now(here.visit) if here else ():
        if show := _before_leaving(happening):
            return DayAfter("", show)
    return None


def _happening_now(visit: int) -> Iterator[Happening | None]:
    for purchase in Purchase.select(Purchase.id).where(Purchase.visit == visit).order_by(Purchase.id.desc()):
        yield subjects.purchase_made(purchase.id)
    yield subjects.visit_finished(visit)


def _before_leaving(happening: Happening | None) -> str:
    if happening is None:
        return ""
    known = facts(happening.customer, happening.day)
    planned = plan(playbooks.playbooks(happening.trigger), happening, known, happening.day)
    return next((one.text for one in planned if one.phase is Phase.BEFORE_LEAVING), "")


def take_home(customer: int, today: dt.date) -> TakeHome:
    """Give what a take-home card begins with: the visit of today or else the last one, and what was bought on it."""
    person = Customer.get_by_id(customer)
    here, last = here_and_before(customer)
    visit = here.visit if here else last.visit if last else None
    services = services_of([visit])[visit] if visit else ()
    products = _products(visit)
    return TakeHome(
        shop=settings.read(settings.SHOP_NAME),
        name=person.call or person.name,
        day=last.day if last and not here else today,
        services=services,
        worry=last.worry.text if last and last.worry else "",
        products=products,
        how_tos=fitting(how_tos(), (*services, *products)),
    )


def _products(visit: int | None) -> tuple[str, ...]:
    bought = Purchase.select(Purchase.what).where(
        (Purchase.visit == visit) & (Purchase.kind == LineKind.PRODUCT) & (Purchase.quantity > 0)
    )
    return tuple(row.what for row in bought)
