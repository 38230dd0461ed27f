"""Opening a TOML file that anybody may have written."""

import tomllib
from pathlib import Path

from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks.packs.toml_entry import Entry
from desktop_app.playbooks.packs.toml_lines import Lines

MOST_BYTES = 256 * 1024


def read_entry(path: Path) -> Entry:
    """Give what a TOML file says, as one entry that knows its lines.

    Raises Mistake for what is no file, is too big, no UTF-8 text or no TOML. What cannot end (a pipe, a device) is
    never opened.
    """
    text = _text(path)
    try:
        values = tomllib.loads(text)
    except RecursionError as error:
        raise Mistake(f"{path.name} cannot be read: its lists lie too deep within one another.") from error
    except ValueError as error:  # broken TOML, or a number longer than numbers may be
        raise Mistake(f"{path.name} cannot be read: {error}.") from error
    return Entry(path.name, values, Lines(text))


def _text(path: Path) -> str:
    content = _content(path)
    if len(content) > MOST_BYTES:
        raise Mistake(f"{path.name} is too big: at most {MOST_BYTES // 1024} KB fit.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Mistake(f"{path.name} is not UTF-8 text (line {line}).") from error


def _content(path: Path) -> bytes:
    """Give what the file holds, or as much of it as shows that it is too big."""
    try:
        if not path.is_file():
            raise Mistake(f"{path} is not a file.")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Mistake(f"{path} cannot be opened: {error.strerror}.") from error
