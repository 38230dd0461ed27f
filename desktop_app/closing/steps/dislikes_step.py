"""The fifth step: what customers dislike about us, in their own words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop_app.closing.disliked_queries import Disliked
from desktop_app.closing.queries import Review
from desktop_app.closing.rules import Part
from desktop_app.closing.steps.deed import Deed
from desktop_app.closing.steps.lines import Line
from desktop_app.closing.steps.step import Step
from desktop_app.pain_points.actions import gather
from desktop_app.reminders.days import date_words
from desktop_app.window.background import Background

GATHER = "Gather under"


class DislikesStep(Step):
    """Each voice is gathered under a theme, the likely one being offered. `themes_wanted` asks for their page."""

    part = Part.DISLIKES
    subtitle = "In their own words. Gather what belongs together: a theme can be chosen, changed, and told about."
    nothing = "Nobody told us today what they dislike, and nothing waits to be gathered."
    themes_wanted = Signal()

    def __init__(self, background: Background) -> None:
        self._likely: dict[int, str] = {}
        super().__init__(background)

    def deeds(self) -> Sequence[Deed]:
        """To gather it, to see all themes, or to see whose it is."""
        return (
            Deed(GATHER, "G", lambda line, words: self.write(gather, line.subject, words), asks="Under which theme?"),
            Deed("All themes", "T", lambda *_: self.themes_wanted.emit(), always=True),
            Deed("Open card", "O", self.open_card),
        )

    def begin_with(self, deed: Deed, line: Line) -> str:
        """The theme that it is likely to belong to."""
        return self._likely.get(line.subject, "")

    def lines(self, page: Review) -> Sequence[Line]:
        """What waits to be gathered, then what was said today and is."""
        self._likely = {row.id: row.likely for row in page.disliked}
        return [_line(row, page) for row in page.disliked]

    def summary(self, page: Review) -> str:
        """How many were heard today."""
        today = sum(row.day == page.day for row in page.disliked)
        return f"{today} heard today" if today else "In their own words"


def _line(row: Disliked, page: Review) -> Line:
    heard = " · ".join(part for part in (row.heard_by, date_words(row.day, page.day)) if part)
    under = row.theme or (f"{row.likely}?" if row.likely else "")
    return Line(
        id=f"voice:{row.id}",
        who=f"“{row.text}”",
        what=f"{row.customer} · {heard}",
        end=under,
        settled=bool(row.theme),
        subject=row.id,
        customer=row.customer_id,
        icon="speech",
    )
