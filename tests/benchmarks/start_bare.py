"""The floor of starting: a bare window and a connection by Peewee. Says when it was first painted, and its memory."""

import sys
import time

import psutil
from peewee import SqliteDatabase
from PySide6.QtWidgets import QApplication, QLabel


class Window(QLabel):
    """Says its one line, and when it was painted."""

    painted = 0.0

    def paintEvent(self, event):
        """Paint, and look at the clock."""
        super().paintEvent(event)
        self.painted = self.painted or time.time()


def main(file: str) -> None:
    """Show the window over a shop's file, and print a line: painted at, usable at, bytes of memory."""
    app = QApplication([])
    database = SqliteDatabase(file)
    database.connect()
    customers = database.execute_sql("SELECT max(id) FROM customer").fetchone()[0]
    window = Window(f"{customers} customers")
    window.resize(1366, 768)
    window.show()
    while not window.painted:
        app.processEvents()
    print(window.painted, window.painted, psutil.Process().memory_info().rss)


main(sys.argv[1])
