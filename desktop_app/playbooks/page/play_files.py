"""What can be done with playbooks as a whole: files of them, and removing one."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from desktop_app.playbooks import actions
from desktop_app.playbooks.packs.pack import Pack
from desktop_app.playbooks.packs.pack_file import read_pack, write_pack
from desktop_app.playbooks.packs.pack_queries import shop_pack
from desktop_app.window import icons
from desktop_app.window.background import Background
from desktop_app.window.buttons import IconButton
from desktop_app.window.measures import HALF_STEP
from desktop_app.window.notice import Notice

FILES = "Playbooks (*.toml)"


class PlayFiles(IconButton):
    """Opens a menu. `remove_wanted` asks for the playbook shown to be removed, `write_wanted` carries a new file.

    `changed` carries what a file that was read in changed, in words.
    """

    remove_wanted = Signal()
    write_wanted = Signal(object)
    changed = Signal(str)

    def __init__(self, background: Background, notice: Notice) -> None:
        """`notice` says what came of it."""
        super().__init__("more", "More to do with playbooks")
        self._background, self._notice = background, notice
        self.clicked.connect(self._open)

    def read_in(self, path: Path) -> None:
        """Take in what a file holds: its playbooks in place of those with the same code."""
        self._background.read(read_pack, path, then=self._load, failed=self._notice.bad)

    def write_out(self, path: Path) -> None:
        """Write all that is kept, with the courtesies that go with it, to a new file."""
        self._background.read(
            _write,
            path,
            then=lambda plays: self._notice.done(f"{plays} plays written to {path}."),
            failed=self._notice.bad,
        )

    def _load(self, found: Pack) -> None:
        self._background.write(actions.take_in, found, then=self._say_taken_in, failed=self._notice.bad)

    def _say_taken_in(self, taken: actions.TakenIn) -> None:
        if taken.changed or taken.courtesies:
            self.changed.emit(taken.words)
        else:
            self._notice.done(taken.words)

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icons.icon("download"), "Read in a file…").triggered.connect(self._choose_file)
        menu.addAction(icons.icon("note"), "Write all to a file…").triggered.connect(self._choose_place)
        menu.addSeparator()
        menu.addAction(icons.icon("trash"), "Remove this play").triggered.connect(self.remove_wanted)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + HALF_STEP)))

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Read in playbooks", filter=FILES)
        if name:
            self.read_in(Path(name))

    def _choose_place(self) -> None:
        never = QFileDialog.Option.DontConfirmOverwrite  # a file that is there is refused
        name, _ = QFileDialog.getSaveFileName(self, "Write playbooks", "playbooks.toml", FILES, options=never)
        if name:
            self.write_wanted.emit(Path(name))


def _write(path: Path) -> int:
    pack = shop_pack()
    write_pack(path, pack)
    return len(pack.playbooks)
