"""Backups: whole copies of the shop's file, each opened and checked before it counts as one."""

import datetime as dt
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from peewee import DatabaseError

from desktop_app.foundation.database import APPLICATION_ID, database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.shop_file import MIGRATIONS

FOLDER = "backups"
STAMP = "%Y%m%dT%H%M%SZ"
KEPT_ALL = dt.timedelta(hours=48)
KEPT_DAILY = 14
KEPT_WEEKLY = 5
UNFINISHED = dt.timedelta(hours=1)
"""The time after which a copy that is still being written has been given up."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One backup: its file and the moment (UTC) it was made."""

    path: Path
    at: dt.datetime


def back_up(shop_file: Path, now: dt.datetime, to: Path | None = None) -> Path:
    """Write a checked copy of the open shop's file and give its path.

    It goes into the folder `to`, else into the backups beside the shop's file, where old copies then make room.
    Raises Mistake where it cannot be written or does not read back.
    """
    folder = to or shop_file.parent / FOLDER
    wanted = _free_name(folder / f"regulars-{now.strftime(STAMP)}.db")
    unfinished = wanted.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished.unlink(missing_ok=True)
        database.execute_sql("VACUUM INTO ?", (str(unfinished),))
        refuse_unless_good(unfinished)
        unfinished.replace(wanted)
    except (OSError, DatabaseError) as error:
        with suppress(OSError):
            unfinished.unlink()
        raise Mistake(f"No backup could be written to {folder}: {error}.") from error
    if to is None:
        thin_out(folder, now)
    return wanted


def _free_name(path: Path) -> Path:
    number, wanted = 2, path
    while wanted.exists():
        wanted = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return wanted


def refuse_unless_good(path: Path) -> None:
    """Open a copy, read-only, and read all of it; raises Mistake where it is not a sound file of ours."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as copy:
            ours = copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            finding = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
            steps = {name for (name,) in copy.execute("SELECT name FROM schema_migration")} if ours else set()
    except sqlite3.Error as error:
        raise Mistake(f"{path} cannot be read as a backup: {error}.") from error
    if not ours:
        raise Mistake(f"{path} is a backup of another program.")
    if finding != "ok":
        raise Mistake(f"{path} is a damaged backup: {finding}.")
    if steps - {step.stem for step in MIGRATIONS.glob("[0-9]*.py")}:
        raise Mistake(f"{path} is a backup of a newer Regulars. Install that version to put it back.")


def copies(folder: Path, ending: str = ".db") -> list[Copy]:
    """Give the backups in a folder, the newest first; those with another `ending` were never finished."""
    found = []
    for path in folder.glob(f"regulars-*{ending}"):
        stamp = path.stem.removeprefix("regulars-").partition("-")[0]
        try:
            found.append(Copy(path, dt.datetime.strptime(stamp, STAMP).replace(tzinfo=dt.UTC)))
        except ValueError:
            continue  # somebody else's file
    return sorted(found, key=_age, reverse=True)


def _age(copy: Copy) -> tuple[dt.datetime, int, str]:
    """Give what orders copies; of those made in one second, the one numbered -10 is later than -2."""
    return copy.at, len(copy.path.stem), copy.path.stem


def newest_good(shop_file: Path) -> Copy | None:
    """Give the newest backup beside the shop's file that reads well."""
    for copy in copies(shop_file.parent / FOLDER):
        try:
            refuse_unless_good(copy.path)
        except Mistake:
            continue
        return copy
    return None


def thin_out(folder: Path, now: dt.datetime) -> None:
    """Keep all copies of two days, then one a day for a fortnight, then one a week for five weeks.

    What a program that was killed left half written goes too.
    """
    keep = kept(copies(folder), now)
    given_up = [copy for copy in copies(folder, ".part") if now - copy.at > UNFINISHED]
    for copy in [copy for copy in copies(folder) if copy not in keep] + given_up:
        copy.path.unlink()


def kept(all_copies: list[Copy], now: dt.datetime) -> set[Copy]:
    """Decide which copies stay; the newest one always does."""
    newest_first = sorted(all_copies, key=_age, reverse=True)
    stay = {copy for copy in newest_first if now - copy.at <= KEPT_ALL} | set(newest_first[:1])
    for period, most in ((lambda at: at.date(), KEPT_DAILY), (lambda at: at.isocalendar()[:2], KEPT_WEEKLY)):
        newest: dict[object, Copy] = {}
        for copy in newest_first:
            newest.setdefault(period(copy.at), copy)
        stay.update(list(newest.values())[:most])
    return stay


def put_back(copy: Path, shop_file: Path, now: dt.datetime) -> Path | None:
    """Make a backup the shop's file again; gives where the present one was kept aside, if there was one.

    The shop must be closed. Raises Mistake, with nothing changed, where the backup is not a good one.
    """
    if not copy.is_file():
        raise Mistake(f"There is no file {copy}.")
    refuse_unless_good(copy)
    arriving = shop_file.with_suffix(".arriving")
    with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro", uri=True)) as good:
        arriving.unlink(missing_ok=True)
        good.execute("VACUUM INTO ?", (str(arriving),))
    aside = None
    if shop_file.exists():
        aside = _free_name(shop_file.with_name(f"{shop_file.stem}-set-aside-{now.strftime(STAMP)}.db"))
        shop_file.rename(aside)
    for side in ("-journal", "-wal", "-shm"):
        shop_file.with_name(shop_file.name + side).unlink(missing_ok=True)
    arriving.replace(shop_file)
    return aside
