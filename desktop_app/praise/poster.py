"""A story as a poster: plain text to go on with, and the paper it stands on."""

from collections.abc import Sequence

from PySide6.QtGui import QPageSize

from desktop_app.praise.rules import named
from desktop_app.window.printing import Paper

POSTER = Paper("Poster", QPageSize.PageSizeId.A4, margin=25, heading=40, letters=22)


def poster_text(told: Sequence[str], colleagues: Sequence[str]) -> str:
    """Give the text of a poster: whom it thanks, and the story as it may be told."""
    return "\n\n".join([f"Thank you, {named(colleagues)}", *told])
