"""What whoever serves may still spend, as it stands beside their name."""

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation import settings
from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.allowance.allowance_actions import allow
from desktop_app.recovery.allowances import PER_MONTH
from desktop_app.recovery.at_once_actions import Happened, put_right
from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy
from desktop_app.screens.yours_to_spend import YoursToSpend
from desktop_app.staff.actions import ensure_member
from desktop_app.staff.picker import StaffPicker


class Top:
    """The picker at the top of the window, where Kim serves, and what is left beside the name."""

    def __init__(self, qtbot, background):
        self.qtbot, self.background = qtbot, background
        self.kim, self.ada = (self.do(ensure_member, name) for name in ("Kim", "Ada"))
        self.whom = self.do(add, CustomerDraft("Elena Marsh"))
        self.picker = StaffPicker(background)
        qtbot.addWidget(self.picker)
        self.yours = YoursToSpend(background, self.picker)
        self.picker.serve(self.kim)

    def do(self, action, *args):
        results = []
        self.background.write(action, *args, then=results.append)
        self.qtbot.waitUntil(lambda: bool(results))
        return results[0]

    def gives(self, amount):
        self.do(put_right, Happened(self.whom, "colour on the sleeve"), [Given(Remedy.REFUND, amount=amount)])

    def says(self, words):
        self.qtbot.waitUntil(lambda: self.picker.words == words)


@pytest.fixture
def top(qtbot, background):
    return Top(qtbot, background)


def test_it_is_said_beside_the_name_and_follows_what_is_given_and_taken_back(top):
    top.says("Kim · 240 left to make things right")
    top.gives(6550)
    top.says("Kim · 174.50 left to make things right")
    assert top.picker.accessibleName() == "Serving: Kim · 174.50 left to make things right"
    top.do(undo_latest)
    top.says("Kim · 240 left to make things right")


def test_it_is_whose_who_serves_and_what_the_shop_allows(top):
    top.gives(2000)
    top.picker.serve(top.ada)
    top.says("Ada · 240 left to make things right")
    top.do(settings.change, PER_MONTH, 30_000)
    top.says("Ada · 300 left to make things right")
    top.do(allow, top.ada, 5_000, 8_000)
    top.says("Ada · 80 left to make things right")
    top.picker.serve(top.kim)
    top.says("Kim · 280 left to make things right")


def test_more_than_the_month_is_never_said_as_a_sum_below_nothing(top):
    top.gives(25_000)
    top.says("Kim · nothing left to make things right")


def test_where_room_is_short_it_is_said_briefly_and_never_cut(top):
    top.says("Kim · 240 left to make things right")
    whole, brief = top.picker.sizeHint().width(), top.picker.minimumSizeHint().width()
    assert brief < whole
    top.picker.resize(whole - 1, top.picker.height())
    assert top.picker.beside() == " · 240 left"
    top.picker.resize(whole, top.picker.height())
    assert top.picker.beside() == " · 240 left to make things right"


def test_a_new_month_begins_with_all_of_it(top):
    top.gives(10_000)
    top.says("Kim · 140 left to make things right")
    top.background.counter.clock.turn(days=7)
    top.yours.look()
    top.says("Kim · 240 left to make things right")
