"""From a folder to a window: one program per folder, the shop's file opened or its backup offered."""

import gc
import signal
from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.foundation.clock import Clock, system_zone
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import connect, database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.one_instance import take
from desktop_app.foundation.shop_file import FILE_NAME, Damaged, data_folder
from desktop_app.keeping.copies import newest_good
from desktop_app.screens.regulars_window import RegularsWindow
from desktop_app.screens.trouble import TroubleDialog
from desktop_app.shop import open_counter
from desktop_app.staff.queries import members
from desktop_app.window import theme
from desktop_app.window.background import Background
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine
from desktop_app.window.one_window import Doorbell, ask_to_show
from desktop_app.window.theme import Appearance


def run(arguments: Namespace) -> int:
    """Open the shop's window and stay until it is closed; gives the exit code."""
    if arguments.sample:
        from desktop_app.sample_shop import AFTERNOON, make_sample  # here: no other start needs it

        with TemporaryDirectory(prefix="regulars-sample-", ignore_cleanup_errors=True) as folder:
            today = arguments.on[0] if arguments.on else Clock(system_zone()).today()
            make_sample(Path(folder), today)
            arguments.on = (today, AFTERNOON)
            return _run(Path(folder), arguments)
    return _run(data_folder(arguments.data), arguments)


def _run(folder: Path, arguments: Namespace) -> int:
    lock = take(folder)
    app = QApplication([])
    app.setApplicationName("Regulars")
    if lock is None:
        return _raise_the_other(folder)
    machine = Machine(folder)
    theme.apply(app, Appearance(arguments.theme or machine.appearance()))
    with lock:
        counter = _open(folder, arguments)
        if counter and arguments.sample:
            counter.by = members()[0].id  # so that what one tries there is somebody's
        return 1 if counter is None else _show(app, folder, counter, machine)


def _raise_the_other(folder: Path) -> int:
    if ask_to_show(folder):
        return 0
    raise Mistake(f"Regulars is open on {folder} already, in a window that does not answer.")


def _open(folder: Path, arguments: Namespace) -> Counter | None:
    """Open the shop's file on this thread; where it is damaged, offer to put the newest good backup back."""
    while True:
        try:
            return open_counter(folder, arguments.on, running=True)
        except Damaged as damage:
            copy = newest_good(folder / FILE_NAME)
            if not TroubleDialog(folder / FILE_NAME, str(damage), copy).put_right():
                return None


def _show(app: QApplication, folder: Path, counter: Counter, machine: Machine) -> int:
    if machine.serving() in {member.id for member in members()}:  # a backup may know fewer colleagues
        counter.by = machine.serving()
    database.close()  # from here on the database thread has the file, and the window's thread has none
    background = Background(counter, connect, database.close)
    long_work = LongWork(connect, database.close)
    window = RegularsWindow(background, long_work, machine)
    doorbell = Doorbell(folder, window)
    for ending in (signal.SIGINT, signal.SIGTERM):  # Ctrl+C in the terminal, and a computer that is shut down
        signal.signal(ending, lambda *_: QTimer.singleShot(0, app.quit))
    window.show()
    background.watch.start()
    gc.freeze()  # so that nobody waits, later on, for all that was made until now to be looked through
    gc.enable()
    try:
        return app.exec()
    finally:
        machine.save()
        doorbell.close()
        window.deleteLater()
        long_work.close()
        background.close()
