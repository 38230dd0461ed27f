"""One window per shop's folder, told by a lock that a crash sets free."""

from pathlib import Path

from filelock import FileLock, Timeout

from desktop_app.foundation.mistakes import Mistake


def take(folder: Path) -> FileLock | None:
    """Take the folder for this program; gives None where another one holds it. Released when the program ends."""
    lock = FileLock(folder / "regulars.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return None
    except OSError as error:
        raise Mistake(f"The folder {folder} cannot be written: {error.strerror}.") from error
    return lock
