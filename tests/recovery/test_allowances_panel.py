"""Setting what everybody may spend to make things right, and who may spend something else."""

import datetime as dt

import pytest

from desktop_app.foundation.undo import undo_latest
from desktop_app.recovery.allowance.allowance_actions import allow
from desktop_app.recovery.allowance.allowances_panel import AllowancesPanel
from desktop_app.recovery.ledger_queries import limits
from desktop_app.recovery.rules import Limits
from desktop_app.staff.actions import ensure_member

TODAY = dt.date(2026, 11, 27)
USUAL = Limits(10_000, 24_000)
INCIDENT, MONTH = 0, 1


class Allowing:
    """The amounts of a shop where Kim and Ada work, and somebody who types new ones."""

    def __init__(self, qtbot, background):
        self.qtbot, self.background = qtbot, background
        self.kim, self.ada = (self.do(ensure_member, name) for name in ("Kim", "Ada"))
        self.panel = AllowancesPanel(background)
        qtbot.addWidget(self.panel)
        qtbot.waitUntil(lambda: len(self.panel.colleagues) == 2)

    def do(self, action, *args):
        results = []
        self.background.write(action, *args, then=results.append)
        self.qtbot.waitUntil(lambda: bool(results))
        return results[0]

    def types(self, row, place, words):
        line = row.amounts[place]
        line.selectAll()
        self.qtbot.keyClicks(line, words) if words else line.del_()
        line.editingFinished.emit()

    def allows(self, staff, wanted):
        def is_so():
            answers = []
            self.background.read(limits, staff, TODAY, then=answers.append)
            self.qtbot.waitUntil(lambda: bool(answers))
            return answers[0] == wanted

        self.qtbot.waitUntil(is_so)

    def shows(self, row, *words):
        self.qtbot.waitUntil(lambda: tuple(line.text() for line in row.amounts) == words)


@pytest.fixture
def allowing(qtbot, background):
    return Allowing(qtbot, background)


def test_everybody_has_the_same_to_begin_with_in_the_shops_currency(allowing):
    panel = allowing.panel
    allowing.shows(panel.everybody, "100", "240")
    allowing.shows(panel.colleagues[allowing.kim], "", "")
    assert [line.placeholderText() for line in panel.colleagues[allowing.kim].amounts] == ["100", "240"]
    assert panel.says.text().startswith("In EUR.")
    assert panel.everybody.amounts[MONTH].accessibleName() == "Everybody: in a month"


def test_what_everybody_may_spend_is_typed_once_for_all(allowing):
    allowing.types(allowing.panel.everybody, MONTH, "300,50")
    allowing.allows(allowing.kim, Limits(10_000, 30_050))
    allowing.shows(allowing.panel.everybody, "100", "300.50")


def test_a_colleague_has_an_allowance_of_their_own_until_the_fields_are_emptied(allowing):
    row = allowing.panel.colleagues[allowing.kim]
    allowing.types(row, INCIDENT, "150")
    allowing.allows(allowing.kim, Limits(15_000, 24_000))
    allowing.allows(allowing.ada, USUAL)
    allowing.shows(row, "150", "240")
    allowing.types(row, INCIDENT, "")
    allowing.allows(allowing.kim, USUAL)
    allowing.shows(row, "100", "240")
    allowing.types(row, MONTH, "")
    allowing.shows(row, "100", "")
    allowing.types(row, INCIDENT, "")
    allowing.shows(row, "", "")


@pytest.mark.parametrize("typed", ["12abc", "1e5", "NaN", "1_000", "1.234", "1234567890", "-5"])
def test_what_is_no_amount_is_told_beside_its_field_and_changes_nothing(allowing, typed):
    row = allowing.panel.everybody
    allowing.types(row, MONTH, typed)
    assert f"“{typed}” is not an amount" in row.fields[MONTH].complaint
    assert not row.fields[INCIDENT].complaint
    assert row.amounts[MONTH].text() == typed
    allowing.allows(allowing.kim, USUAL)


def test_what_was_wrong_is_forgiven_once_it_is_put_right(allowing):
    row = allowing.panel.everybody
    allowing.types(row, INCIDENT, "lots")
    allowing.types(row, INCIDENT, "80")
    allowing.allows(allowing.ada, Limits(8_000, 24_000))
    assert not row.fields[INCIDENT].complaint


def test_what_another_counter_sets_is_shown_and_undo_takes_it_back(allowing):
    allowing.do(allow, allowing.ada, 5_000, 8_000)
    row = allowing.panel.colleagues[allowing.ada]
    allowing.shows(row, "50", "80")
    allowing.do(undo_latest)
    allowing.shows(row, "", "")


def test_emptying_everybodys_amount_leaves_it_as_it_was(allowing):
    allowing.types(allowing.panel.everybody, MONTH, "")
    allowing.shows(allowing.panel.everybody, "100", "240")
    allowing.allows(allowing.kim, USUAL)
