"""Bringing a file in from the window, whose thread must not share an interpreter with so much work."""

from desktop_app.exchange.batch import Brought, bring_in, take_back_interrupted
from desktop_app.exchange.opened_file import OpenedFile
from desktop_app.foundation.apart import EndedEarly, apart
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.progress import Progress


def bring_in_apart(progress: Progress, counter: Counter, file: OpenedFile) -> Brought:
    """Bring a file in, in a process of its own. Raises as `bring_in` does.

    Where that process is lost, what it had brought in is taken back from here, and Mistake says so.
    """
    try:
        brought: Brought = apart(progress, bring_in, counter, file)
    except EndedEarly:
        take_back_interrupted(counter)
        raise Mistake("The import was ended before it was done. Nothing of the file was kept.") from None
    return brought
