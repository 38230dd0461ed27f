"""Telling the stories of a sample shop: every scene is an act at the counter, with the clock turned to its moment."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import Any

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft, DateDraft, EmailDraft, PhoneDraft
from desktop_app.customers.tables import Customer, Pronoun
from desktop_app.foundation.clock import SetClock
from desktop_app.foundation.counter import Counter
from desktop_app.sample.deeds import DEEDS
from desktop_app.sample.script import Role, Scene, with_days
from desktop_app.sample.who import Who
from desktop_app.staff.actions import ensure_member

OPENING = dt.time(8)

Tale = tuple[dt.datetime, Callable[[], object]]  # when it happens, and what


@dataclass(frozen=True, slots=True)
class Stage:
    """Where stories are told: a counter whose clock can be turned, the moment it is now, and chance for its uids.

    `staff` are ids by name.
    """

    counter: Counter
    clock: SetClock
    now: dt.datetime
    today: dt.date
    chance: Random
    staff: dict[str, int] = field(default_factory=dict)

    def day(self, after: int) -> dt.date:
        """Give the day so many days after today."""
        return self.today + dt.timedelta(days=after)

    def perform(self, moment: dt.datetime, action: Callable[..., Any], *args: Any, **options: Any) -> Any:
        """Do an action as if it were then, and give its result."""
        self.clock.moment = moment
        return self.counter.perform(action, *args, uid=self.uid(), **options).result

    def uid(self) -> str:
        """Give a unique id that is the same for the same seed."""
        return str(uuid.UUID(int=self.chance.getrandbits(128), version=4))

    def hire(self, names: tuple[str, ...], moment: dt.datetime) -> None:
        """Take on everybody who serves."""
        for name in names:
            self.staff[name] = self.perform(moment, ensure_member, name)


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody is looked at while the story is told: as they stood so many days after today, at a time, by name.

    `see` gets their id and that day.
    """

    who: str
    on: int
    at: dt.time
    see: Callable[[int, dt.date], None]


def tell(stage: Stage, cast: tuple[Role, ...], looks: Iterable[Look] = ()) -> None:
    """Let everybody in the cast come, and then all that happens to them, in the order in which it happened."""
    met = {role.card["name"]: _welcome(stage, role) for role in sorted(cast, key=lambda role: -role.since)}
    told = [*_looked_at(stage, met, looks), *_played(stage, met, cast)]
    for _, scene in sorted(told, key=lambda one: one[0]):
        scene()


def _looked_at(stage: Stage, met: Mapping[str, int], looks: Iterable[Look]) -> Iterator[Tale]:
    for look in looks:
        day = stage.day(look.on)
        yield stage.clock.at(day, look.at), partial(look.see, met[look.who], day)


def _played(stage: Stage, met: Mapping[str, int], cast: tuple[Role, ...]) -> Iterator[Tale]:
    for role in cast:
        who = Who(met[role.card["name"]], met, stage.staff)
        for scene in role.scenes:
            play = partial(stage.perform, by=stage.staff.get(scene.by), **_says(scene, stage.today))
            for after in scene.on:
                moment = _moment(stage, scene, after)
                yield moment, partial(play, moment, DEEDS[scene.do], who)


def _welcome(stage: Stage, role: Role) -> int:
    since = stage.day(-role.since)
    customer: int = stage.perform(stage.clock.at(since, OPENING), add, _draft(role.card, since, stage.today))
    Customer.update(uid=stage.uid()).where(Customer.id == customer).execute()  # else no two samples were the same
    return customer


def _moment(stage: Stage, scene: Scene, after: int) -> dt.datetime:
    """Give the moment of a scene; what was to be some minutes ago is never before today began."""
    if scene.ago is None:
        return stage.clock.at(stage.day(after), scene.at)
    began = stage.clock.at(stage.today, dt.time(stage.clock.rollover_hour))
    return max(stage.now - dt.timedelta(minutes=scene.ago), began)


def _says(scene: Scene, today: dt.date) -> dict[str, Any]:
    return {name: with_days(said, today) if isinstance(said, str) else said for name, said in scene.says.items()}


def _draft(card: Mapping[str, Any], since: dt.date, today: dt.date) -> CustomerDraft:
    return CustomerDraft(
        name=card["name"],
        say=card.get("say", ""),
        call=card.get("call", ""),
        pronoun=Pronoun(card.get("pronoun", Pronoun.THEY)),
        company=card.get("company", ""),
        since=since,
        phones=tuple(PhoneDraft(written) for written in card.get("phones", ())),
        emails=tuple(EmailDraft(address) for address in card.get("emails", ())),
        dates=tuple(_dates(card.get("dates", {}), today)),
        cards=tuple(card.get("cards", ())),
        tags=tuple(card.get("tags", ())),
    )


def _dates(written: Mapping[str, Any], today: dt.date) -> Iterator[DateDraft]:
    """Give important dates: ``"02-29"`` as it stands, or a number of days from today."""
    for label, when in written.items():
        if isinstance(when, int):
            day = today + dt.timedelta(days=when)
            yield DateDraft(label, day.month, day.day)
        else:
            month, day_of_month = map(int, when.split("-"))
            yield DateDraft(label, month, day_of_month)
