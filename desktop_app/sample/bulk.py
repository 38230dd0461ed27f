"""Storing rows by the hundred thousand.

Acts remember how to take every row back, which is right at the counter and slow for two million visits. The history
of a sample shop is never undone, so its rows go to SQLite directly, a sheet for each table.
"""

from collections.abc import Mapping
from typing import Any

from desktop_app.foundation.database import Table, database


class Sheet:
    """New rows of one table, given their ids as they are added and stored all at once."""

    def __init__(self, table: type[Table], *columns: str) -> None:
        """Take rows of these columns, in this order; the others get their defaults."""
        fields = table._meta.fields
        rest = {name: column for name, column in fields.items() if name not in {"id", *columns}}
        names = [fields[name].column_name for name in ("id", *columns, *rest)]
        marks = ", ".join("?" * len(names))
        self._sql = f"INSERT INTO {table._meta.table_name} ({', '.join(names)}) VALUES ({marks})"
        self._columns = columns
        self._rest = tuple(_default(column) for column in rest.values())
        self._last = _last_id(table)
        self._rows: list[tuple[Any, ...]] = []

    def add(self, *values: Any) -> int:
        """Add a row, its values as SQLite holds them, and give its id."""
        self._last += 1
        self._rows.append((self._last, *values, *self._rest))
        return self._last

    def add_row(self, row: Mapping[str, Any]) -> int:
        """Add a row given by the names of its columns, and give its id."""
        return self.add(*(row[column] for column in self._columns))

    def store(self) -> None:
        """Store the rows added since the last time."""
        database.connection().executemany(self._sql, self._rows)
        self._rows.clear()


def _default(column: Any) -> Any:
    value = column.default() if callable(column.default) else column.default
    return column.db_value(value)


def _last_id(table: type[Table]) -> int:
    return int(database.execute_sql(f"SELECT coalesce(max(id), 0) FROM {table._meta.table_name}").fetchone()[0])
