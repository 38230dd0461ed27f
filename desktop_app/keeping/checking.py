"""Reading the whole file once, to say whether all is well with it."""

from dataclasses import dataclass

from peewee import DatabaseError

from desktop_app.closing.record_queries import broken_records
from desktop_app.foundation.database import database


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found: nothing, where all is well."""

    findings: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Tell whether nothing was found."""
        return not self.findings


def check() -> Findings:
    """Read every page, every row's references, the search index and the chain of closed days of the open file."""
    return Findings((*_pages(), *_references(), *_search(), *broken_records()))


def _pages() -> list[str]:
    rows = database.execute_sql("PRAGMA integrity_check(20)").fetchall()
    return [text for (text,) in rows if text != "ok"]


def _references() -> list[str]:
    rows = database.execute_sql("PRAGMA foreign_key_check").fetchall()
    return [f"{table} {row} points at a row of {parent} that is not there" for table, row, parent, _ in rows[:20]]


def _search() -> list[str]:
    found = []
    indexes = database.execute_sql("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")
    for (name,) in indexes.fetchall():
        try:
            database.execute_sql(f'INSERT INTO "{name}" ("{name}", rank) VALUES (\'integrity-check\', 1)')
        except DatabaseError as error:
            found.append(f"the search index {name} does not agree with the texts: {error}")
    return found
