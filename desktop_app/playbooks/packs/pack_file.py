"""Packs as TOML files that people write: those that ship, and a shop's own."""

from hashlib import sha256
from pathlib import Path

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.resources import resource
from desktop_app.playbooks.packs.courtesy_entries import acts_in, courtesies_in
from desktop_app.playbooks.packs.pack import Pack
from desktop_app.playbooks.packs.pack_entries import playbook_in
from desktop_app.playbooks.packs.pack_text import as_toml
from desktop_app.playbooks.packs.toml_entry import Entry
from desktop_app.playbooks.packs.toml_file import read_entry
from desktop_app.playbooks.parts import Playbook
from desktop_app.visits.rules import Trade

COMMON = "common"
FORM = 1  # of the file
MOST_PLAYBOOKS = 200


def pack_files(trade: Trade) -> tuple[Path, ...]:
    """Give the files of what a trade begins with: that of every trade, then its own."""
    return tuple(resource(f"packs/{name}.toml") for name in (COMMON, trade))


def starter_pack(trade: Trade) -> Pack:
    """Give what a trade begins with: the playbooks of every trade and its own; the rest its own alone."""
    common, own = map(read_pack, pack_files(trade))
    return Pack((*common.playbooks, *own.playbooks), own.courtesies, own.acts)


def pack_digest(trade: Trade) -> str:
    """Give what tells this form of a trade's pack from every other, without reading what it says."""
    content = b"".join(path.read_bytes() for path in pack_files(trade))
    return f"{trade} {sha256(content).hexdigest()}"


def read_pack(path: Path) -> Pack:
    """Read a file of playbooks and whatever else a pack holds.

    Raises Mistake, naming file, entry, line and reason, for anything it does not understand or that cannot work.
    """
    file = read_entry(path)
    file.number("version", FORM, FORM)
    pack = Pack(_playbooks(file), courtesies_in(file), acts_in(file))
    file.finish()
    return pack


def _playbooks(file: Entry) -> tuple[Playbook, ...]:
    entries = file.entries("playbook")
    if len(entries) > MOST_PLAYBOOKS:
        raise file.mistake(f"{len(entries)} playbooks; at most {MOST_PLAYBOOKS} fit")
    by_code: dict[str, Playbook] = {}
    for entry in entries:
        playbook = playbook_in(entry)
        if playbook.code in by_code:
            raise entry.mistake(f"the code {playbook.code!r} stands there twice", "code")
        by_code[playbook.code] = playbook
    return tuple(by_code.values())


def write_pack(path: Path, pack: Pack) -> None:
    """Write a pack to a new file, so that reading it gives the same. Raises Mistake where that cannot be done."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(as_toml(pack))
    except FileExistsError as error:
        raise Mistake(f"{path} is there already. Choose another name.") from error
    except OSError as error:
        raise Mistake(f"{path} cannot be written: {error.strerror}.") from error
