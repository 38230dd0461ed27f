"""Noticing what another program wrote into the same file: another counter, or the command line."""

from dataclasses import dataclass

from desktop_app.foundation.act import Change
from desktop_app.foundation.database import database


@dataclass(slots=True)
class Elsewhere:
    """What this connection has seen of the file. Lives on the thread that owns the connection."""

    version: int = -1
    mark: int = 0

    def look(self) -> Change:
        """Give what others wrote since the last look; the first look gives nothing."""
        version = int(database.execute_sql("PRAGMA data_version").fetchone()[0])  # unmoved by our own writes
        before, known = self.mark, self.version
        self.version, self.mark = version, _newest()
        return _since(before) if known not in (-1, version) else Change()


def _newest() -> int:
    return int(database.execute_sql("SELECT coalesce(max(id), 0) FROM performed").fetchone()[0])


def _since(mark: int) -> Change:
    sql = "SELECT DISTINCT kind, customer FROM journal_entry WHERE performed_id > ?"
    said = database.execute_sql(sql, (mark,)).fetchall()
    return Change(
        frozenset(kind for kind, _ in said),
        frozenset(customer for _, customer in said if customer is not None),
    )
