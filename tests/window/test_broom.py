"""What nobody needs any more goes on the window's thread, between two events, and at no other time."""

import gc
import weakref

from PySide6.QtCore import QObject

from desktop_app.window.broom import Broom


class Knot:
    """Something that holds itself."""

    def __init__(self):
        self.itself = self


def test_python_itself_never_looks_and_what_holds_itself_goes_with_the_next_sweep(qapp):
    parent = QObject()
    broom = Broom(parent)
    assert not gc.isenabled()
    assert broom.isActive()
    knots = [weakref.ref(Knot()) for _ in range(gc.get_threshold()[0] + 1)]
    assert all(knot() for knot in knots)
    broom.timeout.emit()
    assert not any(knot() for knot in knots)


def test_what_is_old_is_looked_through_after_many_sweeps(qapp):
    parent = QObject()
    broom, knot = Broom(parent), Knot()
    known = weakref.ref(knot)
    young, middle, old = gc.get_threshold()
    gc.collect()
    del knot
    kept = []
    for _ in range((middle + 2) * (old + 2)):
        kept += [[] for _ in range(young + 1)]
        broom.timeout.emit()
    assert known() is None
