"""Rows that are never removed: what is taken back is answered by a row that counters it."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.database import Table


class Lasting:
    """Mixed into a table whose rows stay in the file when the act that added them is undone."""

    def counterpart(self, act: Act) -> Table | None:
        """Give the row, not yet stored, that takes this one back now; None where none is needed.

        Raises Mistake where something else has to be taken back first.
        """
        return None
