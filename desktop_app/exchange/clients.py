"""Who the clients, colleagues and services of another system are here."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop_app.customers.actions import add_many
from desktop_app.customers.asking import read_question
from desktop_app.customers.drafts import CodeDraft, CustomerDraft
from desktop_app.customers.name_search import whole_names
from desktop_app.customers.tables import ExternalCode
from desktop_app.foundation.act import Act
from desktop_app.foundation.database import tuples
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import ensure_service
from desktop_app.visits.tables import Service

SYSTEM = "client code"
"""Tills and booking systems of one shop use the same codes, whatever they call the column."""


@dataclass(slots=True)
class Clients:
    """The customers behind the codes or names of clients, as far as they have been met in a file."""

    customers: dict[str, int] = field(default_factory=dict)
    new: dict[str, None] = field(default_factory=dict)
    """Those who are nobody known yet, in the order in which they were met."""

    def meet(self, clients: Iterable[str | None]) -> None:
        """Find out who these are: by code, else by exactly their name, if there is only one."""
        strange = {client for client in clients if client and client not in self.customers and client not in self.new}
        by_code = _by_code(strange)
        for client in sorted(strange):
            customer = by_code.get(client.casefold()) or _by_name(client)
            if customer is None:
                self.new[client] = None
            else:
                self.customers[client] = customer

    def welcome(self, act: Act, clients: Iterable[str | None], since: Mapping[str, date]) -> None:
        """Add those of these clients who are nobody known, as customers since a day."""
        strange = list(dict.fromkeys(client for client in clients if client and client in self.new))
        drafts = [CustomerDraft(one, since=since.get(one), codes=(CodeDraft(SYSTEM, one),)) for one in strange]
        for client, customer in zip(strange, add_many(act, drafts), strict=True):
            self.customers[client] = customer
            del self.new[client]


@dataclass(slots=True)
class Names:
    """The colleagues and services that a file names, each looked up once."""

    staff: dict[str, int] = field(default_factory=dict)
    services: dict[str, int] = field(default_factory=dict)

    def member(self, act: Act, name: str | None) -> int | None:
        """Give the id of a colleague, taken on where nobody is called so; None for nobody."""
        if name and name not in self.staff:
            self.staff[name] = ensure_member(act, name)
        return self.staff[name] if name else None

    def service(self, act: Act, name: str) -> int | None:
        """Give the id of a service, which becomes known by being named; None for none."""
        name = name[: Service.name.limit].strip()
        if name and name not in self.services:
            self.services[name] = ensure_service(act, name).id
        return self.services.get(name)


def _by_code(clients: Collection[str]) -> dict[str, int]:
    """Give the customers with such a code in any system, unless two systems mean different people by it."""
    query: Any = ExternalCode.select(ExternalCode.code, ExternalCode.system, ExternalCode.customer)
    meant: dict[str, dict[int, str]] = {}
    for code, system, customer in tuples(query.where(ExternalCode.code.in_(list(clients)))):
        meant.setdefault(code.casefold(), {})[customer] = system
    return {code: _one_of(people) for code, people in meant.items() if len(people) == 1 or SYSTEM in people.values()}


def _one_of(people: Mapping[int, str]) -> int:
    return next((customer for customer, system in people.items() if system == SYSTEM), next(iter(people)))


def _by_name(client: str) -> int | None:
    """Give the one customer who bears exactly this name."""
    people = whole_names(read_question(client))
    return people[0] if len(people) == 1 else None
