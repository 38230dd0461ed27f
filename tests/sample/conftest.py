import datetime as dt
import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import database
from desktop_app.sample.making import Size
from desktop_app.sample_shop import AFTERNOON, ZONE, make_shop
from desktop_app.schema import TABLES
from desktop_app.shop import open_counter

FRIDAY = dt.date(2026, 11, 27)


@contextmanager
def sample(size: Size, today: dt.date = FRIDAY, time: dt.time = AFTERNOON) -> Iterator[Counter]:
    """A sample shop, open on this thread as at the counter, its clock at that moment."""
    with tempfile.TemporaryDirectory() as folder:
        make_shop(Path(folder), size, dt.datetime.combine(today, time, ZONE))
        counter = open_counter(Path(folder), (today, time))
        try:
            yield counter
        finally:
            database.close()


def digest() -> str:
    """What tells two shops apart: everything in every table."""
    found = hashlib.sha256()
    for table in TABLES:
        name = table._meta.table_name
        for row in table.select().order_by(*table._meta.sorted_fields).tuples():
            found.update(repr((name, row)).encode())
    return found.hexdigest()


@pytest.fixture(scope="module")
def salon() -> Iterator[Counter]:
    """The standard sample shop on Friday 27 November 2026, twelve past two."""
    with sample(Size()) as counter:
        yield counter
