"""Searches through text that follow their tables.

SQLite lets no trigger of an untrusted file write to a full-text table. So triggers note what changed, whoever changed
it, and every act brings the searches up to date before it commits.
"""

from peewee import IntegerField, TextField

from desktop_app.foundation.columns import Line
from desktop_app.foundation.database import Table, database


class FullTextDue(Table):
    """That the text of a row changed: what the search holds of it, and what it is to hold."""

    search = Line(40, required=True)
    row_id = IntegerField()
    was = TextField(null=True)
    becomes = TextField(null=True)


# A row may change several times in one act: the search still holds what stood there before the first of them.
FORGET = """
    INSERT INTO {0}({0}, rowid, text) SELECT 'delete', row_id, was
    FROM (SELECT row_id, was, min(id) FROM full_text_due WHERE search = ? GROUP BY row_id) WHERE was IS NOT NULL
"""
LEARN = """
    INSERT INTO {0}(rowid, text) SELECT row_id, becomes
    FROM (SELECT row_id, becomes, max(id) FROM full_text_due WHERE search = ? GROUP BY row_id) WHERE becomes IS NOT NULL
"""


def searched(table: str, column: str, search: str, options: str) -> tuple[str, ...]:
    """Give the SQL that makes a search through one column of a table, by FTS5 with these options, and keeps it.

    The search holds no text of its own; its rowid is the id of the row.
    """
    return (
        f"CREATE VIRTUAL TABLE {search} USING fts5(text, content='', columnsize=0, {options})",
        _trigger(table, search, "INSERT", f"NEW.id, NULL, NEW.{column}"),
        _trigger(table, search, f"UPDATE OF {column}", f"NEW.id, OLD.{column}, NEW.{column}"),
        _trigger(table, search, "DELETE", f"OLD.id, OLD.{column}, NULL"),
    )


def settle() -> None:
    """Bring the searches up to date with what this transaction changed."""
    due = [row[0] for row in database.execute_sql("SELECT DISTINCT search FROM full_text_due").fetchall()]
    for search in due:  # named by our own triggers
        database.execute_sql(FORGET.format(search), [search])
        database.execute_sql(LEARN.format(search), [search])
    if due:
        database.execute_sql("DELETE FROM full_text_due")


def _trigger(table: str, search: str, happening: str, change: str) -> str:
    name = f"{search}_after_{happening.partition(' ')[0].lower()}"
    return (
        f"CREATE TRIGGER {name} AFTER {happening} ON {table} BEGIN"
        f" INSERT INTO full_text_due(search, row_id, was, becomes) VALUES ('{search}', {change}); END"
    )
