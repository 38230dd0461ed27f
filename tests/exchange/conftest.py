"""Small files of our own, written as other systems write them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop_app.exchange.column_habits import habits_of
from desktop_app.exchange.date_cells import DateOrder
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.mapping import ColumnMapping
from desktop_app.exchange.mapping_guess import guess_mapping
from desktop_app.exchange.row_cells import ReadingContext
from desktop_app.exchange.table_file import TableFile, read_table

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
