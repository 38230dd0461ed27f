"""Closes the day and opens it again for ever, saying each aloud once it is on disk. Run by the test beside it."""

import sys
from pathlib import Path

from desktop_app.closing.record_actions import reopen_day
from desktop_app.closing.record_queries import closed_at
from desktop_app.keeping.close import close_the_day
from desktop_app.shop import open_counter


def work(folder: Path) -> None:
    counter = open_counter(folder)
    day = counter.clock.today()
    while True:
        if closed_at(day):
            print("reopened", counter.perform(reopen_day, day).result, flush=True)
        closed = close_the_day(counter, day=day)
        print("closed", closed.record, closed.backup, flush=True)


if __name__ == "__main__":
    work(Path(sys.argv[1]))
