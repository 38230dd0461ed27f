"""Who the clients, colleagues and services of another system are here."""

from collections.abc import Iterable, Mapping
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
    """The customers behind the codes or names of clients, however capitalised, as far as a file has told of them."""

    new: dict[str, str] = field(default_factory=dict)
    """Those who are nobody known yet, in the order in which they were met: in lower case → as written."""
    _known: dict[str, int] = field(default_factory=dict)

    def customer(self, client: str | None) -> int | None:
        """Give who a client is; None for nobody and for somebody who is nobody known yet."""
        return self._known.get(client.casefold()) if client else None

    def meet(self, clients: Iterable[str | None]) -> None:
        """Find out who these are: by code, else by exactly their name, if there is only one."""
        told = {client.casefold(): client for client in clients if client}
        strange = {key: client for key, client in told.items() if key not in self._known and key not in self.new}
        by_code = _by_code(strange.values())
        for key, client in strange.items():
            customer = by_code.get(key) or _by_name(client)
            if customer is None:
                self.new[key] = client
            else:
                self._known[key] = customer

    def welcome(self, act: Act, clients: Iterable[str | None], since: Mapping[str, date]) -> None:
        """Add those of these clients who are nobody known, as customers since a day."""
        keys = dict.fromkeys(client.casefold() for client in clients if client)
        strange = {key: self.new.pop(key) for key in keys if key in self.new}
        drafts = [CustomerDraft(one, since=since.get(one), codes=(CodeDraft(SYSTEM, one),)) for one in strange.values()]
        self._known |= zip(strange, add_many(act, drafts), strict=True)


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


def _by_code(clients: Iterable[str]) -> dict[str, int]:
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
