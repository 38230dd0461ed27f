"""What is being written of each playbook, until it is saved or undone. It outlives a look at another page."""

from collections.abc import Iterable

from desktop_app.playbooks.page.editing import new_playbook
from desktop_app.playbooks.parts import Playbook


class Drafts:
    """The playbooks that are kept, and beside them those that differ from what is kept."""

    def __init__(self) -> None:
        self._kept: dict[str, Playbook] = {}
        self._written: dict[str, Playbook] = {}

    def keep(self, playbooks: Iterable[Playbook]) -> None:
        """Take these as what is kept; what is being written stays."""
        self._kept = {playbook.code: playbook for playbook in playbooks}
        for playbook in tuple(self._written.values()):
            self.write(playbook)

    def all(self) -> tuple[Playbook, ...]:
        """Give every playbook as it stands now: those never saved first, then in the order they are kept."""
        new = [playbook for code, playbook in self._written.items() if code not in self._kept]
        return (*new, *(self._written.get(code, playbook) for code, playbook in self._kept.items()))

    def play(self, code: str) -> Playbook | None:
        """Give a playbook as it stands now, None where there is none."""
        return self._written.get(code) or self._kept.get(code)

    def write(self, playbook: Playbook) -> None:
        """Let a playbook stand so from now on; written back to what is kept, it is not changed any more."""
        self._written[playbook.code] = playbook
        if self._kept.get(playbook.code) == playbook:
            del self._written[playbook.code]

    def begin(self) -> Playbook:
        """Give a new playbook, which is there until it is saved or undone."""
        playbook = new_playbook({*self._kept, *self._written})
        self.write(playbook)
        return playbook

    def undo(self, code: str) -> None:
        """Let a playbook stand as it is kept; one that never was is gone."""
        self._written.pop(code, None)

    def is_changed(self, code: str) -> bool:
        """Tell whether a playbook differs from what is kept."""
        return code in self._written

    def is_new(self, code: str) -> bool:
        """Tell whether a playbook was never saved."""
        return code not in self._kept

    def kept(self) -> tuple[Playbook, ...]:
        """Give the playbooks as they are kept."""
        return tuple(self._kept.values())
