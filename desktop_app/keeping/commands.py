"""Looking after the file from the command line."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_app.foundation import undo
from desktop_app.foundation.clock import Clock
from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.one_instance import take
from desktop_app.foundation.shop_file import FILE_NAME, data_folder
from desktop_app.keeping import checking, copies


def _backup_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, metavar="DIR", help="folder for the copy (default: beside the shop's file)")


def _backup(counter: Counter, arguments: Namespace) -> Answer:
    copy = copies.back_up(Path(database.database), counter.clock.now(), arguments.to)
    return Answer({"file": str(copy), "ok": True, "findings": []}, f"Backed up to {copy}, and read back.")


def _restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the backup to put back")


def _restore(_: None, arguments: Namespace) -> Answer:
    folder = data_folder(arguments.data)
    lock = take(folder)
    if lock is None:
        raise Mistake("Regulars is open on this folder. Close its window first.")
    with lock:
        aside = copies.put_back(arguments.file, folder / FILE_NAME, Clock(ZoneInfo("UTC")).now())
    findings = [f"The file that stood there was kept as {aside}."] if aside else []
    text = " ".join([f"{arguments.file} is the shop's file again.", *findings])
    return Answer({"file": str(folder / FILE_NAME), "ok": True, "findings": findings}, text)


def _check(_: Counter, arguments: Namespace) -> Answer:
    found = checking.check()
    text = "All is well." if found.ok else "\n".join(found.findings)
    return Answer({"file": str(database.database), "ok": found.ok, "findings": list(found.findings)}, text)


def _undo(counter: Counter, arguments: Namespace) -> Answer:
    lines = counter.perform(undo.undo_latest).result
    return Answer({"undone": lines}, "Undone: " + "; ".join(line for line in lines if line))


def _nothing(parser: ArgumentParser) -> None:
    """Take no arguments."""


COMMANDS = (
    Command("backup", "copy the shop's file and read the copy back", _backup_arguments, _backup),
    Command("restore", "make a backup the shop's file again", _restore_arguments, _restore, opens_shop=False),
    Command("check", "read the whole file and say whether all is well", _nothing, _check),
    Command("undo", "take back today's last act", _nothing, _undo),
)
