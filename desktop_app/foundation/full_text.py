"""Searches through text that follow their tables.

SQLite lets no trigger of an untrusted file write to a full-text table. So triggers note what changed, whoever changed
it, and every act brings the searches up to date before it commits.
"""

from peewee import CompositeKey, IntegerField, TextField

from desktop_app.foundation.columns import Line
from desktop_app.foundation.database import Table, database


class FullTextDue(Table):
    """A row whose text changed: what the search still holds of it, and what it is to hold."""

    search = Line(40, required=True)
    row_id = IntegerField()
    was = TextField(null=True)
    now = TextField(null=True)

    class Meta:
        primary_key = CompositeKey("search", "row_id")
        without_rowid = True


def searched(table: str, column: str, search: str, options: str) -> tuple[str, ...]:
    """Give the SQL that makes a search through one column of a table, by FTS5 with these options, and keeps it.

    The search holds no text of its own; its rowid is the id of the row.
    """
    return (
        f"CREATE VIRTUAL TABLE {search} USING fts5(text, content='', columnsize=0, {options})",
        _trigger(table, search, "INSERT", f"VALUES ('{search}', NEW.id, NULL, NEW.{column})"),
        _trigger(
            table,
            search,
            f"UPDATE OF {column}",
            f"SELECT '{search}', NEW.id, OLD.{column}, NEW.{column} WHERE true",
        ),
        _trigger(table, search, "DELETE", f"VALUES ('{search}', OLD.id, OLD.{column}, NULL)"),
    )


def settle() -> None:
    """Bring the searches up to date with what this transaction changed."""
    due = [row[0] for row in database.execute_sql("SELECT DISTINCT search FROM full_text_due").fetchall()]
    for search in due:  # named by our own triggers
        database.execute_sql(
            f"INSERT INTO {search}({search}, rowid, text)"  # noqa: S608
            " SELECT 'delete', row_id, was FROM full_text_due WHERE search = ? AND was IS NOT NULL",
            [search],
        )
        database.execute_sql(
            f"INSERT INTO {search}(rowid, text)"  # noqa: S608
            " SELECT row_id, now FROM full_text_due WHERE search = ? AND now IS NOT NULL",
            [search],
        )
    if due:
        database.execute_sql("DELETE FROM full_text_due")


def _trigger(table: str, search: str, happening: str, due: str) -> str:
    name = f"{search}_after_{happening.partition(' ')[0].lower()}"
    return (
        f"CREATE TRIGGER {name} AFTER {happening} ON {table} BEGIN"
        f" INSERT INTO full_text_due(search, row_id, was, now) {due}"
        " ON CONFLICT DO UPDATE SET now = excluded.now; END"
    )
