"""People to serve."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.staff.actions import ensure_member
from desktop_app.window import theme


def welcome(act, name, **known):
    return add(act, CustomerDraft(name=name, **known))


@pytest.fixture
def customer(perform: Callable) -> Callable:
    """Makes a customer and gives the id: ``customer("Elena Marsh")``."""
    return lambda name, **known: perform(welcome, name, **known)


@pytest.fixture
def elena(customer: Callable) -> int:
    return customer("Elena Marsh")


@pytest.fixture
def kim(perform: Callable) -> int:
    return perform(ensure_member, "Kim")


@pytest.fixture
def do(background, qtbot) -> Callable:
    """Does an action on the database thread and waits until it is on disk: ``do(arrive, elena)``."""

    def doing(action, *args, **options):
        results = []
        background.write(action, *args, then=results.append, **options)
        qtbot.waitUntil(lambda: bool(results))
        return results[0]

    return doing


@pytest.fixture
def ask(background, qtbot) -> Callable:
    """Asks a query on the database thread: ``ask(here_now)``. All that was asked for before has then come back."""

    def asking(query, *args):
        answers = []
        background.read(query, *args, then=answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return asking


@pytest.fixture
def shop_window(qtbot, qapp) -> QWidget:
    """A window in the light theme, for panels to lie in."""
    theme.apply(qapp, theme.Appearance.LIGHT)
    window = QWidget()
    window.resize(1024, 640)
    qtbot.addWidget(window)
    window.show()
    return window
