"""Small files of our own, written as other systems write them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop_app.exchange.batch import Brought, bring_in, try_out
from desktop_app.exchange.column_habits import habits_of
from desktop_app.exchange.date_cells import DateOrder
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.mapping import ColumnMapping
from desktop_app.exchange.mapping_guess import guess_mapping
from desktop_app.exchange.opened_file import open_file
from desktop_app.exchange.row_cells import ReadingContext
from desktop_app.exchange.table_file import TableFile, read_table
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.progress import Progress
from desktop_app.schema import TABLES

TODAY = date(2026, 11, 27)

WriteFile = Callable[..., Path]
OpenTable = Callable[..., tuple[TableFile, ColumnMapping, ReadingContext]]


@pytest.fixture
def write_file(tmp_path: Path) -> WriteFile:
    """Write a file of text, or of bytes as they are, and return where it is."""

    def write(content: str | bytes, name: str = "customers.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


@pytest.fixture
def open_table(write_file: WriteFile) -> OpenTable:
    """Write a file and return it open, with its mapping and what reading its rows needs."""

    def open_it(
        content: str,
        purpose: Purpose,
        name: str = "customers.csv",
        region: str = "GB",
        hint: DateOrder = DateOrder.DAY_FIRST,
    ) -> tuple[TableFile, ColumnMapping, ReadingContext]:
        table = read_table(write_file(content, name))
        mapping = guess_mapping(table.columns, [row.cells for row in table.rows()], purpose)
        return table, mapping, ReadingContext(region, TODAY, habits_of(table, mapping, hint))

    return open_it


@pytest.fixture
def import_file(counter: Counter, write_file: WriteFile) -> Callable[..., Brought]:
    """Write a file and bring it in, or only try it out."""

    def bring(
        content: str | bytes, purpose: Purpose = Purpose.CUSTOMERS, name: str = "customers.csv", dry_run: bool = False
    ) -> Brought:
        file = open_file(write_file(content, name), purpose)
        return (try_out if dry_run else bring_in)(Progress(), counter, file)

    return bring


@pytest.fixture
def contents(counter: Counter) -> Callable[[], dict[str, list[tuple]]]:
    """Give all rows of all tables, except the journal, which remembers what was taken back, and the list of imports."""
    journal = {"performed", "reversal", "journal_entry", "row_change", "import_batch"}
    kept = {table._meta.table_name: table for table in TABLES if table._meta.table_name not in journal}
    return lambda: {name: sorted(table.select().tuples(), key=repr) for name, table in kept.items()}
