"""The shop's one file: how it is opened, and the class every table is made from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from peewee import DatabaseProxy, Field, Model, SqliteDatabase, _manual

APPLICATION_ID = 0x52454755  # "REGU": how a file of ours is told from anybody else's

# Chosen by replaying power losses and by the rule that what the screen acknowledged is on disk. SQLite ignores a
# mistyped pragma in silence, so each is read back after connecting.
PRAGMAS: dict[str, int | str] = {
    "journal_mode": "truncate",
    "synchronous": 3,  # EXTRA
    "foreign_keys": 1,
    "recursive_triggers": 1,  # else REPLACE walks past the append-only triggers
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,  # MEMORY
    "cache_size": -32_000,  # kibibytes
}
BUSY_SECONDS = 10

database = DatabaseProxy()


class TransactionLost(RuntimeError):  # noqa: N818 - says what happened
    """SQLite gave the whole transaction up (disk full, I/O error); nothing of it was saved."""


class ShopDatabase(SqliteDatabase):
    """SQLite that stays all-or-nothing when the disk fills.

    When SQLite rolls a transaction back by itself, Peewee would go on and store the rest of the block on its own.
    """

    _state: Any  # Peewee's own, which its type stubs leave out

    def _lost(self) -> bool:
        inside = self.transaction_depth() and not isinstance(self.top_transaction(), _manual)
        return bool(inside and not self.is_closed() and not self._state.conn.in_transaction)

    def _execute_cursor(self, sql: str, params: Any, **options: Any) -> Any:
        if self._lost():
            raise TransactionLost("the transaction was rolled back by SQLite; nothing was saved")
        return super()._execute_cursor(sql, params, **options)  # type: ignore[misc]

    def commit(self) -> Any:
        """Commit, or say that there is nothing left to commit."""
        if not self.is_closed() and not self._state.conn.in_transaction:
            raise TransactionLost("the transaction was rolled back by SQLite; nothing was saved")
        return super().commit()

    def rollback(self) -> Any:
        """Roll back, unless SQLite already did: then the first error must stay the one that is seen."""
        if not self.is_closed() and not self._state.conn.in_transaction:
            return None
        return super().rollback()


class Table(Model):
    """Base of all tables: STRICT, so that SQLite itself refuses a value of the wrong type."""

    class Meta:
        database = database
        legacy_table_names = False
        strict_tables = True

    id: Any  # Peewee makes it


def tuples(query: Any) -> Iterable[tuple[Any, ...]]:
    """Give the rows of a select as tuples of column values (Peewee's type stubs see rows of the table)."""
    return query.tuples()


def open_file(path: Path) -> ShopDatabase:
    """Connect this thread to the file at `path` and make it the shop's database.

    Another thread that uses `database` afterwards has no connection and fails at once.
    """
    shop = ShopDatabase(str(path), pragmas=PRAGMAS, autoconnect=False, lock_type="IMMEDIATE", timeout=BUSY_SECONDS)
    database.initialize(shop)
    connect()
    return shop


def connect() -> None:
    """Give this thread a connection of its own, with every pragma known to be in force."""
    database.connect()
    for name, wanted in PRAGMAS.items():
        found = database.execute_sql(f"PRAGMA {name}").fetchone()[0]
        if str(found).lower() != str(wanted).lower():
            database.close()
            raise RuntimeError(f"SQLite keeps {name} at {found!r} instead of {wanted!r}")


@contextmanager
def connected() -> Iterator[None]:
    """Lend this thread a connection for as long as the block lasts."""
    connect()
    try:
        yield
    finally:
        database.close()


def insert_rows(table: type[Table], rows: Iterable[Mapping[str, Any]]) -> range:
    """Store many new rows of one table, inside a transaction, and give their ids, in the order of the rows.

    Peewee would write the SQL of every single row anew, which takes longer than storing it.
    """
    fields = [field for field in table._meta.sorted_fields if not field.primary_key]
    names = ", ".join(f'"{field.column_name}"' for field in fields)
    stored = f'"{table._meta.table_name}"'
    sql = f"INSERT INTO {stored} ({names}) VALUES ({', '.join('?' * len(fields))})"  # noqa: S608
    newest = f"SELECT coalesce(max(id), 0) FROM {stored}"  # noqa: S608
    before = database.execute_sql(newest).fetchone()[0]
    database.connection().executemany(sql, _values(fields, rows))
    return range(before + 1, database.execute_sql(newest).fetchone()[0] + 1)


def _values(fields: Sequence[Any], rows: Iterable[Mapping[str, Any]]) -> Iterator[list[Any]]:
    """Give what SQLite stores for each row: what it says, else the default of the column."""
    names = [field.name for field in fields]
    defaults = {field.name: None if callable(field.default) else field.default for field in fields}
    made = {field.name: field.default for field in fields if callable(field.default)}
    conversions = [(place, convert) for place, field in enumerate(fields) if (convert := _conversion(field))]
    for row in rows:
        whole = {**defaults, **{name: make() for name, make in made.items() if name not in row}, **row}
        values = [whole[name] for name in names]
        for place, convert in conversions:
            if values[place] is not None:
                values[place] = convert(values[place])
        yield values


def _conversion(field: Any) -> Any:
    """Give how a column's values become what SQLite stores; None where they are that already."""
    return None if type(field).db_value is Field.db_value else field.db_value
