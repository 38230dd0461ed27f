"""The one thread that owns the database, and the way home from it."""

import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import count
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop_app.foundation.act import Change
from desktop_app.foundation.counter import Counter, Done
from desktop_app.foundation.elsewhere import Elsewhere
from desktop_app.foundation.mistakes import sentence_for

Then = Callable[[Any], None]
Failed = Callable[[str], None]
Parcel = tuple[Future[Done], Then | None, Failed | None]
LOOK_ELSEWHERE = 2000  # milliseconds between two looks at what others wrote


class Background(QObject):
    """Runs queries and actions away from the window, in the order they were asked for.

    `changed` carries what was just committed; whoever shows such things asks its query again. `failed` carries the
    sentence for a failure that nobody took for himself. A callback to a widget that is gone is dropped. The other
    thread knows what was asked by a number only: a widget it held on to could go there, where none may.
    """

    changed = Signal(object)
    failed = Signal(str)
    _arrived = Signal(int)

    def __init__(
        self,
        counter: Counter,
        open_here: Callable[[], None],
        close_here: Callable[[], None],
    ) -> None:
        super().__init__()
        self.counter = counter
        self._close_here = close_here
        self._closed = False
        self._block: list[Parcel] | None = None
        self._numbers = count()
        self._asked: dict[int, list[Parcel]] = {}
        self._executor = ThreadPoolExecutor(1, "database", open_here)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._elsewhere = Elsewhere()
        self.watch = QTimer(self, interval=LOOK_ELSEWHERE)
        self.watch.timeout.connect(self.look_elsewhere)
        self.look_elsewhere()

    def read(self, query: Callable[..., Any], *args: Any, then: Then, failed: Failed | None = None) -> None:
        """Ask a query; its answer goes to `then`, on the window's thread.

        What a window on its way out still asks, when the database was given back, is answered to nobody.
        """
        if not self._closed:
            self._submit(lambda: Done(query(*args), Change()), then, failed)

    def write(
        self,
        action: Callable[..., Any],
        *args: Any,
        then: Then | None = None,
        failed: Failed | None = None,
        uid: str | None = None,
        **options: Any,
    ) -> None:
        """Do an action as the one who serves now; its result goes to `then` once it is on disk."""
        by, uid = self.counter.by, uid or str(uuid.uuid4())
        self._submit(lambda: self.counter.perform(action, *args, by=by, uid=uid, **options), then, failed)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Give all that is asked inside the block its answers at one moment, so that the window is drawn once."""
        block: list[Parcel] = []
        self._block = block
        try:
            yield
        finally:
            self._block = None
            if block:
                self._await(block)

    def look_elsewhere(self) -> None:
        """Announce what another program wrote into the file since the last look."""
        self._submit(lambda: Done(None, self._elsewhere.look()), None, None)

    def _submit(self, work: Callable[[], Done], then: Then | None, failed: Failed | None) -> None:
        parcel = self._executor.submit(work), then, failed
        if self._block is not None:
            self._block.append(parcel)
        else:
            self._await([parcel])

    def _await(self, parcels: list[Parcel]) -> None:
        number = next(self._numbers)
        self._asked[number] = parcels
        last = parcels[-1][0]  # the one thread answers in order
        last.add_done_callback(partial(self._send_home, number))

    def _send_home(self, number: int, _: Future[Done]) -> None:
        self._arrived.emit(number)

    @Slot(int)
    def _deliver(self, number: int) -> None:
        parcels = self._asked.pop(number)
        for parcel in () if self._closed else parcels:  # whoever is answered may ask again
            self._hand_over(*parcel)

    def _hand_over(self, future: Future[Done], then: Then | None, failed: Failed | None) -> None:
        error = future.exception()
        if error is not None:
            self._tell(error, failed)
            return
        done = future.result()
        if then is not None and _is_there(then):
            then(done.result)
        if done.change:
            with self.together():
                self.changed.emit(done.change)

    def _tell(self, error: BaseException, failed: Failed | None) -> None:
        sentence = sentence_for(error)
        if failed is not None and _is_there(failed):
            failed(sentence)
        else:
            self.failed.emit(sentence)

    def close(self) -> None:
        """Finish what was asked for, then give the database back; nobody is answered any more."""
        if self._closed:
            return
        self._closed = True
        self.watch.stop()
        self._executor.submit(self._close_here)
        self._executor.shutdown(wait=True)


def _is_there(callback: Callable[..., Any]) -> bool:
    function = getattr(callback, "func", callback)  # a partial hides its method, and a lambda what it speaks of
    speaks_of = (cell.cell_contents for cell in getattr(function, "__closure__", None) or ())
    concerned = (getattr(function, "__self__", None), *speaks_of)
    return all(shiboken6.isValid(one) for one in concerned if isinstance(one, QObject))
