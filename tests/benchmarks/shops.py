"""The shops that everything is timed in: made once by the sample and lived in for a year, worked on only as a copy."""

import datetime as dt
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_app.foundation.database import database, open_file
from desktop_app.foundation.shop_file import FILE_NAME, MIGRATIONS
from desktop_app.sample.making import Size
from desktop_app.sample_shop import make_shop
from tests.benchmarks import lived_in

NOW = dt.datetime(2026, 11, 27, 14, 5, tzinfo=ZoneInfo("Europe/London"))
DAYS = 1030  # of history: some twenty visits for each customer


def kept_shop(shops: Path, customers: int) -> Path:
    """Give the file of a shop with so many customers, made now if it is not there or was made otherwise."""
    folder = shops / f"{customers}-{_made_by()}"
    if not folder.exists():
        shops.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=shops) as unfinished:
            make_shop(Path(unfinished), Size(customers, DAYS), NOW)
            open_file(Path(unfinished, FILE_NAME))
            lived_in.live_in(NOW.date())
            database.close()
            shutil.copytree(unfinished, folder)
    return folder / FILE_NAME


@contextmanager
def working_copy(kept: Path) -> Iterator[Path]:
    """Lend the folder of a copy of a shop's file, which may be written to."""
    with tempfile.TemporaryDirectory(dir=kept.parent.parent) as folder:
        shutil.copy(kept, folder)
        yield Path(folder)


def forget(file: Path) -> None:
    """Have the computer forget what it holds of a file that nobody has open, where it can be asked to (Linux)."""
    if hasattr(os, "posix_fadvise"):
        os.sync()
        with file.open("rb") as opened:
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _made_by() -> str:
    """Give a few signs that change with the schema, and with what a year here leaves."""
    digest = hashlib.sha256()
    for source in (*sorted(MIGRATIONS.glob("*.sql")), Path(lived_in.__file__)):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:8]
