"""The courtesies and nudges a trade begins with; the shop makes them its own afterwards."""

import tomllib

from desktop_app.foundation.act import Act
from desktop_app.foundation.resources import resource
from desktop_app.visits.actions import ensure_service
from desktop_app.visits.rules import Trade
from desktop_app.visits.tables import Nudge, Ritual, Service

LOADED = "rituals.loaded"


def load_rituals(act: Act, trade: str) -> int:
    """Give the shop the services, courtesies and nudges of a trade; tells how many of the last two were new.

    What is there already is left alone. Raises ValueError for a trade that is none of `Trade`.
    """
    text = resource(f"rituals/{Trade(trade)}.toml").read_text("utf-8")
    pack = tomllib.loads(text)
    for name in pack.get("services", ()):
        ensure_service(act, name)
    added = sum(_add(act, Ritual, ritual) for ritual in pack.get("ritual", ()))
    added += sum(_add(act, Nudge, nudge) for nudge in pack.get("nudge", ()))
    act.record(LOADED, text=f"{added} courtesies and nudges")
    return added


def _add(act: Act, table: type[Ritual] | type[Nudge], written: dict[str, str | int]) -> bool:
    service = ensure_service(act, str(written["service"])) if "service" in written else None
    columns = {**written, "service": service}
    if _is_known(table, service, columns["text"]):
        return False
    act.insert(table(**columns))
    return True


def _is_known(table: type[Ritual] | type[Nudge], service: Service | None, text: object) -> bool:
    same_service = table.service.is_null() if service is None else table.service == service
    return table.select().where(same_service & (table.text == text)).exists()
