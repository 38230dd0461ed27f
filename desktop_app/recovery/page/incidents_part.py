"""What went wrong: what waits to be made right, and what was."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal

from desktop_app.recovery.page.case_queries import closed, waiting
from desktop_app.recovery.page.incident_panel import IncidentPanel
from desktop_app.recovery.page.list_part import LayOut, ListPart
from desktop_app.recovery.page.page_lines import closed_lines, open_lines
from desktop_app.window.background import Background

NONE_OPEN = ("Nothing waits to be made right.", "Something went wrong? Ctrl+M on the card of whom it happened to.")
NONE_CLOSED = ("Nothing was made right yet.", "What is made right stands here, with when they came again.")


class IncidentsPart(ListPart):
    """Enter makes right what waits, and opens the card of what is settled. `make_right` carries whose, and which."""

    make_right = Signal(int, int)

    def __init__(
        self,
        name: str,
        background: Background,
        query: Callable[..., tuple[Any, ...]],
        lines: LayOut,
        none: tuple[str, str],
    ) -> None:
        panel = IncidentPanel(background)
        super().__init__(name, background, lines, panel, none)
        self._query = query
        self.list.reached.connect(panel.show_row)
        self.list.chosen.connect(panel.go_on)
        panel.make_right.connect(self.make_right)

    def read(self, by: int | None) -> None:
        """Show what a member of staff kept, None for everybody's, read anew."""
        self.look_at(self._query, by)


def open_part(background: Background) -> IncidentsPart:
    """Give the part of what waits, the oldest first."""
    return IncidentsPart("What waits to be made right", background, waiting, open_lines, NONE_OPEN)


def closed_part(background: Background) -> IncidentsPart:
    """Give the part of what was settled, the latest first."""
    return IncidentsPart("What was made right", background, closed, closed_lines, NONE_CLOSED)
