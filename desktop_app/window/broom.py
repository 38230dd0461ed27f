"""Python's own tidying up, kept to moments at which a widget may go."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000  # milliseconds


class Broom(QTimer):
    """Lets what nobody needs any more go on the window's thread, between two events.

    Left to itself Python does so wherever it happens to be: a widget that goes on the database thread, or while another
    one is painted, takes the program with it.
    """

    def __init__(self, parent: QObject) -> None:
        """Begin; what was made until now is there to stay and is not looked through again."""
        super().__init__(parent, interval=EVERY)
        gc.disable()
        gc.freeze()
        self.timeout.connect(sweep)
        self.start()


def sweep() -> None:
    """Look through what is young, and where it is time through what is older, as Python would."""
    for age, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
        if count <= most:
            break
        gc.collect(age)
