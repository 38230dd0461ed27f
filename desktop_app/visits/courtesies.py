"""What a shop brings to a visit besides the work itself, as it is written down to be exchanged."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ForService:
    """A line that belongs to a service; to every visit where no service is named."""

    text: str
    service: str = ""


@dataclass(frozen=True, slots=True)
class Timed(ForService):
    """A line to think of so many minutes into a visit."""

    after_minutes: int = 0


@dataclass(frozen=True, slots=True)
class Steps:
    """How to go on at home, where any of the words stands in the name of the service or product."""

    title: str
    words: tuple[str, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Courtesies:
    """All of it: services by name, fixed courtesies, nudges, usual concerns, and what take-home cards say."""

    services: tuple[str, ...] = ()
    rituals: tuple[ForService, ...] = ()
    nudges: tuple[Timed, ...] = ()
    concerns: tuple[ForService, ...] = ()
    how_tos: tuple[Steps, ...] = ()
