"""Whether a path leads to a file of text at all."""

import stat
from pathlib import Path

from desktop_app.foundation.mistakes import Mistake

_LONGEST_MARK = 16

_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a spreadsheet (such as .xlsx) or a zip archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel or Word file"),
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x1f\x8b", "an archive (gzip)"),
    (b"BZh", "an archive (bzip2)"),
    (b"\xfd7zXZ\x00", "an archive (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)"),
    (b"Rar!\x1a\x07", "an archive (rar)"),
    (b"SQLite format 3\x00", "a database"),
    (b"BEGIN:VCARD", "a file of contact cards (vCard)"),
    (b"BEGIN:VCALENDAR", "a calendar"),
)


def require_text_file(path: Path) -> None:
    """Pass in silence when the path leads to a readable, non-empty file that is not of another kind.

    Raises Mistake, naming the file, for a folder, device or pipe, a file that is missing, unreadable or empty,
    and for a picture, archive, PDF, spreadsheet or database whatever it is called.
    """
    start = _beginning(path)
    if not start.strip():
        raise Mistake(f"{path.name}: the file is empty.")
    for mark, kind in _MARKS:
        if start.startswith(mark):
            raise Mistake(f"{path.name}: this is {kind}, not a table of text. Export it as CSV and try again.")


def _beginning(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise Mistake(f"{path.name}: this is a folder. Choose a file in it.")
        if not stat.S_ISREG(mode):
            raise Mistake(f"{path.name}: this is a device or a pipe, not a file.")
        with path.open("rb") as file:
            return file.read(_LONGEST_MARK)
    except FileNotFoundError:
        raise Mistake(f"{path.name}: there is no such file.") from None
    except PermissionError:
        raise Mistake(f"{path.name}: you are not allowed to read this file.") from None
    except (OSError, ValueError) as error:
        raise Mistake(f"{path.name}: the file cannot be read ({error}).") from None
