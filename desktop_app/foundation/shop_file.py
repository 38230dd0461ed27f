"""Opening the shop's folder: refusing what is not ours, and bringing an older file up to date."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from peewee import DatabaseError

from desktop_app.foundation.database import APPLICATION_ID, ShopDatabase, open_file
from desktop_app.foundation.mistakes import Mistake

FILE_NAME = "regulars.db"
MIGRATIONS = Path(__file__).parent.parent / "migrations"
CHECKED_AT_START = 64 * 1024 * 1024  # bytes; reading all of a larger file would keep the window waiting
NETWORK = {"nfs", "nfs4", "cifs", "smbfs", "smb3", "afpfs", "webdav", "davfs", "fuse.sshfs", "9p"}
BackUp = Callable[[Path], object]


class Damaged(Mistake):
    """The shop's file cannot be read any more. It stays where it is, untouched."""


def data_folder(chosen: Path | None) -> Path:
    """Give the folder of the shop's data, made if need be and closed to other people of this computer.

    Raises Mistake where there cannot be one.
    """
    os.umask(0o077)
    if chosen is None:
        import appdirs

        chosen = Path(appdirs.user_data_dir("Regulars", appauthor=False))
    try:
        chosen.mkdir(parents=True, exist_ok=True, mode=0o700)
    except FileExistsError as error:
        raise Mistake(f"{chosen} is not a folder.") from error
    except OSError as error:
        raise Mistake(f"The folder {chosen} cannot be used: {error.strerror}.") from error
    return chosen


def open_shop(folder: Path, back_up: BackUp) -> Path:
    """Connect this thread to the shop's file in `folder`, new or brought up to date; gives the file's path.

    `back_up` is called with the path before an older file is changed. Raises Mistake, with the file untouched, where
    it is empty, damaged, of another program or of a newer Regulars.
    """
    path = folder / FILE_NAME
    new = not path.exists()
    if new:
        _refuse_network(folder)
    elif path.stat().st_size == 0:
        raise Damaged(f"{path} is empty, as after a broken copy.")
    elif not os.access(path, os.W_OK):
        raise Mistake(f"{path} may not be written by this user of the computer.")
    shop = _connect(path)
    try:
        if not new:
            _refuse_what_is_not_ours(shop, path)
        _bring_up_to_date(shop, path, back_up, new)
    except DatabaseError as error:
        shop.close()
        raise Damaged(f"{path} is damaged: {error}.") from error
    except Mistake:
        shop.close()
        raise
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    return path


def _connect(path: Path) -> ShopDatabase:
    try:
        return open_file(path)
    except DatabaseError as error:
        if "not a database" in str(error):
            raise Mistake(f"{path} is not a file of Regulars.") from error
        raise Damaged(f"{path} cannot be opened: {error}.") from error


def _refuse_what_is_not_ours(shop: ShopDatabase, path: Path) -> None:
    if shop.execute_sql("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise Mistake(f"{path} was made by another program.")
    if path.stat().st_size <= CHECKED_AT_START:
        finding = shop.execute_sql("PRAGMA quick_check(1)").fetchone()[0]
        if finding != "ok":
            raise Damaged(f"{path} is damaged: {finding}.")


def _refuse_network(folder: Path) -> None:
    """Refuse a folder on a network share, where SQLite's locks do not hold."""
    import psutil

    mounts = [part for part in psutil.disk_partitions(all=True) if folder.resolve().is_relative_to(part.mountpoint)]
    nearest = max(mounts, key=lambda part: len(part.mountpoint), default=None)
    if nearest and (nearest.fstype.lower() in NETWORK or "remote" in nearest.opts.split(",")):
        raise Mistake(
            f"{folder} is on a network share, where two computers could damage the file. Choose a disk of this one."
        )


def _bring_up_to_date(shop: ShopDatabase, path: Path, back_up: BackUp, new: bool) -> None:
    if not new and _is_up_to_date(shop):
        return
    from playhouse.migrations import Runner  # here: slow to import, and seldom needed

    runner = Runner(shop, str(MIGRATIONS))
    steps = runner.status()
    if any(step.path is None for step in steps):
        raise Mistake(f"{path} was written by a newer Regulars. Install that version to open it.")
    if new:
        shop.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    else:
        back_up(path)
    runner.up()


def _is_up_to_date(shop: ShopDatabase) -> bool:
    if not shop.table_exists("schema_migration"):
        return False
    applied = {name for (name,) in shop.execute_sql("SELECT name FROM schema_migration").fetchall()}
    return applied == {path.stem for path in MIGRATIONS.glob("[0-9]*.*")}
