"""Playbooks as TOML files that people write: the packs that ship, and a shop's own."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.resources import resource
from desktop_app.playbooks.pack_entries import playbook_in
from desktop_app.playbooks.pack_text import as_toml
from desktop_app.playbooks.parts import Playbook
from desktop_app.playbooks.toml_entry import Entry
from desktop_app.playbooks.toml_file import read_entry
from desktop_app.visits.rules import Trade

COMMON = "common"
FORM = 1  # of the file
MOST_PLAYBOOKS = 200


def pack_files(trade: Trade) -> tuple[Path, ...]:
    """Give the files of the playbooks a trade begins with: those of every trade, then its own."""
    return tuple(resource(f"playbooks/{name}.toml") for name in (COMMON, trade))


def pack(trade: Trade) -> tuple[Playbook, ...]:
    """Give the playbooks a trade begins with."""
    return tuple(playbook for path in pack_files(trade) for playbook in read_playbooks(path))


def pack_digest(trade: Trade) -> str:
    """Give what tells this form of a trade's playbooks from every other, without reading what they say."""
    content = b"".join(path.read_bytes() for path in pack_files(trade))
    return f"{trade} {sha256(content).hexdigest()}"


def read_playbooks(path: Path) -> tuple[Playbook, ...]:
    """Read a file of playbooks.

    Raises Mistake, naming file, entry, line and reason, for anything it does not understand or that cannot work.
    """
    return _playbooks(read_entry(path))


def _playbooks(file: Entry) -> tuple[Playbook, ...]:
    file.number("version", FORM, FORM)
    entries = file.entries("playbook")
    file.finish()
    if len(entries) > MOST_PLAYBOOKS:
        raise file.mistake(f"{len(entries)} playbooks; at most {MOST_PLAYBOOKS} fit")
    by_code: dict[str, Playbook] = {}
    for entry in entries:
        playbook = playbook_in(entry)
        if playbook.code in by_code:
            raise entry.mistake(f"the code {playbook.code!r} stands there twice", "code")
        by_code[playbook.code] = playbook
    return tuple(by_code.values())


def write_playbooks(path: Path, playbooks: Iterable[Playbook]) -> None:
    """Write playbooks to a new file, so that reading it gives the same. Raises Mistake where that cannot be done."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(as_toml(playbooks))
    except FileExistsError as error:
        raise Mistake(f"{path} is there already. Choose another name.") from error
    except OSError as error:
        raise Mistake(f"{path} cannot be written: {error.strerror}.") from error
