"""A pack: what a shop can begin with, or hand on to another."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.playbooks.parts import Playbook
from desktop_app.visits.courtesies import Courtesies


@dataclass(frozen=True, slots=True)
class Pack:
    """Playbooks, courtesies, and what is done about which worn or forgotten thing."""

    playbooks: tuple[Playbook, ...] = ()
    courtesies: Courtesies = field(default_factory=Courtesies)
    acts: Mapping[str, str] = field(default_factory=dict)
