"""Gathering what customers fear for the day after, and making a courtesy of what keeps it from them."""

from collections.abc import Iterable

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.pain_points.tables import ConcernTheme, Countermeasure, GatheredConcern
from desktop_app.visits.courtesies import Courtesies, ForService
from desktop_app.visits.courtesy_actions import take_up
from desktop_app.visits.tables import Concern, Ritual, Service

GATHERED = "concern.gathered"
COUNTERED = "concern.countered"


def gather(act: Act, concern: int, theme: str) -> int:
    """Let a concern belong to the theme of this name, which is made where it is new, and give the theme's id."""
    row, group = Concern.get_by_id(concern), _theme(act, theme)
    gathered = GatheredConcern.get_or_none(GatheredConcern.concern == row)
    if gathered is None:
        act.insert(GatheredConcern(concern=row, theme=group))
    else:
        act.update(gathered, theme=group)
    act.record(GATHERED, customer=row.customer_id, subject=group.id, text=f"{group.name}: {row.text}")
    return group.id


def gather_all(act: Act, concerns: Iterable[int], theme: str) -> None:
    """Let several concerns belong to the theme of this name, as `gather` does with one."""
    for concern in concerns:
        gather(act, concern, theme)


def set_apart(act: Act, concern: int) -> None:
    """Take a concern out of its theme; it waits to be gathered again."""
    gathered = GatheredConcern.get_or_none(GatheredConcern.concern == concern)
    if gathered is not None:
        row = gathered.concern
        act.delete(gathered)
        act.record(GATHERED, customer=row.customer_id, subject=row.id, text=row.text)


def counter(act: Act, theme: int, courtesy: str, service: str = "") -> None:
    """Let a courtesy belong to a service, or to every visit, from today on, so that a concern comes back no more.

    What was done against it before stays a courtesy, but its effect is no longer looked at. Raises Mistake where it
    says nothing.
    """
    courtesy = clean_line(courtesy, Ritual.text.limit, "The courtesy").strip()
    if not is_visible(courtesy):
        raise Mistake("What will be done at each visit from now on?")
    group, ritual = ConcernTheme.get_by_id(theme), _ritual(act, courtesy, service)
    taken = Countermeasure.get_or_none(Countermeasure.theme == group)
    if taken is None:
        act.insert(Countermeasure(theme=group, ritual=ritual, since=act.day, by=act.by))
    else:
        act.update(taken, ritual=ritual, since=act.day, by=act.by)
    act.record(COUNTERED, subject=group.id, text=f"{group.name}: {courtesy}")


def _ritual(act: Act, text: str, service: str) -> Ritual:
    take_up(act, Courtesies(rituals=(ForService(text, service),)))
    belongs = Ritual.service == Service.get(Service.name == service) if service else Ritual.service.is_null()
    return Ritual.get(belongs & (Ritual.text == text))


def _theme(act: Act, name: str) -> ConcernTheme:
    name = clean_line(name, ConcernTheme.name.limit, "The theme").strip()
    if not is_visible(name):
        raise Mistake("What is it about? A word or two will do.")
    return ConcernTheme.get_or_none(ConcernTheme.name == name) or act.insert(ConcernTheme(name=name))
