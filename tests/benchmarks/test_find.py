"""From a question to the customers it finds: the query alone, and from the last key to the list painted."""

import pytest
from PySide6.QtCore import QSignalBlocker

from desktop_app.customers.queries import find
from desktop_app.foundation.database import open_file
from desktop_app.foundation.shop_file import FILE_NAME
from tests.benchmarks.questions import AS_TYPED, KINDS, WIDENED
from tests.benchmarks.screen import Paints, press
from tests.benchmarks.shops import forget

FRAME = "p99 16.7 ms"
COLD = 12


@pytest.mark.parametrize("kind", KINDS)
def test_finding(measure, at_counter, floor, questions, kind):
    bare = floor.find_remembered if kind == "what they like" else floor.find
    bar = "3x bare" if kind in AS_TYPED else FRAME
    measure(f"find by {kind}", find, questions.of(kind), bare=bare, bar=bar)


def test_finding_as_others_do(measure, floor, questions):
    measure("find a name by LIKE '%…%', as others do", floor.find_by_like, questions.of("four letters")[:50], bar="")


def test_finding_while_the_file_is_not_in_memory(measure, shop, questions):
    def begin_anew(_):
        forget(shop / FILE_NAME)
        open_file(shop / FILE_NAME)

    asked = questions.mixed(KINDS)[:COLD]
    measure("find, file not in memory", find, asked, before=begin_anew, bar="", warm=0)


@pytest.mark.parametrize("kinds", [AS_TYPED, WIDENED], ids=["as typed", "nickname, slip, sound or nobody"])
def test_finding_at_the_window(measure, screen, floor, questions, kinds, request):
    panel = screen.window.finding
    panel.focus()
    paints = Paints(panel.results)

    def all_but_the_last_key(text):
        panel.field.clear()  # closes the list, so that all of it is painted anew
        with QSignalBlocker(panel.field):
            panel.field.setText(text[:-1])
        screen.settle()
        paints.count = 0

    def last_key(text):
        press(panel.field, text[-1])
        screen.settle()
        assert paints.count

    name = request.node.callspec.id.partition("-")[2]
    measure(
        f"last key to results painted, {name}",
        last_key,
        questions.mixed(kinds),
        bare=floor.find,
        before=all_but_the_last_key,
        bar=FRAME,
    )
