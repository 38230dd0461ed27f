"""Brings customers in, saying aloud how far it came; "apart": as the window does. Run by the test beside it."""

import sys
from pathlib import Path

from desktop_app.exchange.batch import bring_in
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.import_process import bring_in_apart
from desktop_app.exchange.opened_file import open_file
from desktop_app.foundation.progress import Progress
from desktop_app.shop import open_counter


def work(folder: Path, file: Path, *how: str) -> None:
    counter = open_counter(folder)
    bring = bring_in_apart if how else bring_in
    bring(Progress(lambda done, _: print(done, flush=True)), counter, open_file(file, Purpose.CUSTOMERS))


if __name__ == "__main__":
    work(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
