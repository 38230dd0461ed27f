"""The safety of the shop's file: where it is, its backups, and whether it is whole."""

from pathlib import Path

from desktop_app.foundation.clock import Clock
from desktop_app.foundation.database import database
from desktop_app.foundation.progress import Progress
from desktop_app.foundation.spoken_days import long_day
from desktop_app.keeping.checking import Findings, check
from desktop_app.keeping.copies import FOLDER, back_up, copies
from desktop_app.screens.settings_section import Section
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button
from desktop_app.window.label import PlainLabel
from desktop_app.window.long_work import LongWork
from desktop_app.window.notice import Notice


class FileSection(Section):
    """Says where everything is kept, backs it up and checks it; `notice` tells what came of it."""

    def __init__(self, background: Background, long_work: LongWork, notice: Notice) -> None:
        super().__init__("The shop’s file", "Everything is in one file on this computer, and nowhere else.")
        self._background, self._long_work, self._notice = background, long_work, notice
        self.backups = PlainLabel(ink="ink-2", wrap=True)
        self.back_up = Button("Back up now", icon="download")
        self.back_up.clicked.connect(self._back_up)
        self.check = Button("Check the file", icon="check")
        self.check.clicked.connect(self._check)
        self.add(self.backups)
        self.add_row(self.back_up, self.check)

    def read(self) -> None:
        """Ask again how it stands with the backups."""
        self._background.read(_backups, then=self.backups.setText)

    def _back_up(self) -> None:
        job = self._long_work.start(_back_up_now, self._background.counter.clock)
        job.finished.connect(self._backed_up)
        job.failed.connect(self._notice.bad)

    def _backed_up(self, path: Path) -> None:
        self._notice.done(f"Backed up to {path}, and read back.")
        self.read()

    def _check(self) -> None:
        job = self._long_work.start(_check_now)
        job.finished.connect(self._checked)
        job.failed.connect(self._notice.bad)

    def _checked(self, found: Findings) -> None:
        if found.ok:
            self._notice.done("All is well with the shop’s file.")
        else:
            self._notice.bad("; ".join(found.findings))


def _backups() -> str:
    """Say where the file is and how new its newest backup. Asked on the database thread."""
    made = copies(Path(database.database).parent / FOLDER)
    newest = "No backup yet."
    if made:
        at = made[0].at.astimezone()
        newest = f"The newest of {len(made)} backups was made on {long_day(at)} at {at:%H:%M}."
    return f"Everything is kept in {database.database}. {newest}"


def _back_up_now(_: Progress, clock: Clock) -> Path:
    return back_up(Path(database.database), clock.now())


def _check_now(_: Progress) -> Findings:
    return check()
