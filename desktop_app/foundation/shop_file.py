"""Opening the shop's folder: refusing what is not ours, and bringing an older file up to date."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from peewee import DatabaseError

from desktop_app.foundation.database import APPLICATION_ID, ShopDatabase, database, open_file
from desktop_app.foundation.mistakes import Mistake

FILE_NAME = "regulars.db"
MIGRATIONS = Path(__file__).parent.parent / "migrations"
BackUp = Callable[[Path], object]


def data_folder(chosen: Path | None) -> Path:
    """Give the folder of the shop's data, made if need be and closed to other people of this computer."""
    if chosen is None:
        import appdirs

        chosen = Path(appdirs.user_data_dir("Regulars", appauthor=False))
    try:
        chosen.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise Mistake(f"The folder {chosen} cannot be used: {error.strerror}.") from error
    if not chosen.is_dir():
        raise Mistake(f"{chosen} is not a folder.")
    return chosen


def open_shop(folder: Path, back_up: BackUp) -> Path:
    """Connect this thread to the shop's file in `folder`, new or brought up to date; gives the file's path.

    Raises Mistake, with the file untouched, where it is empty, damaged, of another program or of a newer Regulars.
    """
    os.umask(0o077)
    path = folder / FILE_NAME
    new = not path.exists()
    if not new and path.stat().st_size == 0:
        raise Mistake(f"{path} is empty. Put a backup in its place, or remove it to begin anew.")
    shop = open_readable(path)
    try:
        if new:
            shop.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        else:
            refuse_foreign(path)
        _bring_up_to_date(shop, path, back_up, new)
    except Exception:
        shop.close()
        raise
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    return path


def open_readable(path: Path) -> ShopDatabase:
    """Connect to `path`; raises Mistake where SQLite cannot read it."""
    try:
        return open_file(path)
    except DatabaseError as error:
        raise Mistake(f"{path} cannot be opened: {error}.") from error


def refuse_foreign(path: Path) -> None:
    """Raise Mistake where the open file is damaged or was made by another program."""
    if database.execute_sql("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise Mistake(f"{path} was made by another program.")
    finding = database.execute_sql("PRAGMA quick_check(1)").fetchone()[0]
    if finding != "ok":
        raise Mistake(f"{path} is damaged ({finding}). Restore the newest backup.")


def _bring_up_to_date(shop: ShopDatabase, path: Path, back_up: BackUp, new: bool) -> None:
    from playhouse.migrations import Runner

    runner = Runner(shop, str(MIGRATIONS))
    steps = runner.status()
    if any(step.path is None for step in steps):
        raise Mistake(f"{path} was written by a newer Regulars. Install that version to open it.")
    if all(step.applied for step in steps):
        return
    if not new:
        back_up(path)
    runner.up()
