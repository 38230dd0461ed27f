"""Every screen of the sample shop as a picture, taken without a screen."""

import argparse
import os
from pathlib import Path

from desktop_app.foundation.command import Answer, Command
from desktop_app.foundation.mistakes import Mistake


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1366x768")
    return int(width), int(height)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder for the pictures")
    parser.add_argument("--size", type=_size, default=(1366, 768), metavar="WxH", help="size of the window in pixels")
    parser.add_argument("--theme", choices=["light", "dark"], default="light", help="how the window looks")


def _pictures(_: None, arguments: argparse.Namespace) -> Answer:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop_app.screens.photographer import take_pictures  # here: only pictures need a window

    try:
        arguments.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Mistake(f"The folder {arguments.folder} cannot be used: {error.strerror}.") from error
    files = [str(file) for file in take_pictures(arguments.folder, arguments.size, arguments.theme)]
    return Answer({"files": files}, "\n".join(files))


COMMANDS = (
    Command("pictures", "every screen of the sample shop as a picture", _arguments, _pictures, opens_shop=False),
)
