from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.window.record_model import RECORD, Heading, RecordModel


@dataclass(frozen=True, slots=True)
class Row:
    id: int
    name: str


ROWS = st.lists(st.builds(Row, st.integers(0, 30), st.sampled_from("abc")), unique_by=lambda row: row.id)


def model_of(*rows: Row | Heading) -> RecordModel:
    model = RecordModel(lambda row: row.name, lambda row: f"{row.name}, number {row.id}")
    model.show(rows)
    return model


def shown(model: RecordModel) -> list[Row | Heading]:
    return [model.record(row) for row in range(model.rowCount())]


def rows(*ids: int) -> list[Row]:
    return [Row(number, f"row {number}") for number in ids]


class Heard:
    """What a model told its views, in order."""

    def __init__(self, model: QAbstractListModel) -> None:
        self.told: list[tuple[str, int, int]] = []
        model.rowsInserted.connect(lambda _, first, last: self.told.append(("inserted", first, last)))
        model.rowsRemoved.connect(lambda _, first, last: self.told.append(("removed", first, last)))
        model.dataChanged.connect(lambda a, b: self.told.append(("changed", a.row(), b.row())))
        model.layoutChanged.connect(lambda: self.told.append(("ordered", 0, 0)))
        model.modelReset.connect(lambda: self.told.append(("reset", 0, 0)))


@settings(max_examples=200, deadline=None)
@given(updates=st.lists(ROWS, min_size=1, max_size=6))
def test_any_records_can_follow_any_others(updates):
    model = RecordModel(lambda row: row.name)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for wanted in updates:
        kept = [(QPersistentModelIndex(model.index(row)), model.record(row).id) for row in range(model.rowCount())]
        model.show(wanted)
        assert shown(model) == wanted
        still_here = {row.id for row in wanted}
        for index, record_id in kept:
            assert index.isValid() == (record_id in still_here)
            assert not index.isValid() or index.data(RECORD).id == record_id
    tester.deleteLater()


def test_nothing_is_told_when_nothing_differs():
    model = model_of(*rows(1, 2, 3))
    heard = Heard(model)
    model.show(rows(1, 2, 3))
    assert heard.told == []


def test_only_what_differs_is_told():
    model = model_of(*rows(1, 2, 3, 4, 5))
    heard = Heard(model)
    model.show([Row(1, "row 1"), Row(8, "new"), Row(3, "changed"), Row(5, "row 5")])
    assert heard.told == [("removed", 3, 3), ("removed", 1, 1), ("inserted", 1, 1), ("changed", 2, 2)]


def test_neighbours_are_told_as_one_stretch():
    model = model_of(*rows(1, 2, 3, 4, 5))
    heard = Heard(model)
    model.show(rows(1, 5, 6, 7))
    assert heard.told == [("removed", 1, 3), ("inserted", 2, 3)]


def test_a_new_order_is_told_once():
    model = model_of(*rows(1, 2, 3, 4, 5))
    heard = Heard(model)
    model.show(rows(5, 4, 3, 2, 1))
    assert heard.told == [("ordered", 0, 0)]


def test_the_selection_stays_on_the_person():
    model = model_of(*rows(1, 2, 3))
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(model.index(1), QItemSelectionModel.SelectionFlag.SelectCurrent)
    model.show([Row(9, "first"), Row(3, "row 3"), Row(2, "renamed")])
    assert selection.currentIndex().data(RECORD) == Row(2, "renamed")
    assert [index.row() for index in selection.selectedIndexes()] == [2]


def test_two_records_with_one_id_are_refused_and_nothing_changes():
    model = model_of(*rows(1))
    with pytest.raises(ValueError, match="same id"):
        model.show(rows(2, 2))
    assert shown(model) == rows(1)


def test_a_row_is_seen_as_text_and_heard_as_a_sentence():
    model = model_of(Row(4, "Elena"))
    index = model.index(0)
    assert index.data() == "Elena"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Elena, number 4"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_heading_is_read_but_not_selected():
    model = model_of(Heading("today", "Today", 3), Row(1, "Priya"))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Today"
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_record_is_found_by_its_id():
    model = model_of(Heading("today", "Today"), *rows(5, 6))
    assert model.row_of(6) == 2
    assert model.row_of(7) is None
    assert model.row_of("today") == 0


def test_there_is_nothing_below_a_row_and_nothing_outside():
    model = model_of(*rows(1))
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None


def test_fifty_thousand_rows_are_shown_changed_and_turned_round_in_few_steps():
    model = RecordModel(lambda row: row.name)
    heard = Heard(model)
    many = rows(*range(50_000))
    model.show(many)
    changed = [*many]
    changed[25_000] = Row(25_000, "changed")
    model.show(changed)
    model.show([*reversed(changed)])
    model.show([])
    assert heard.told == [
        ("inserted", 0, 49_999),
        ("changed", 25_000, 25_000),
        ("ordered", 0, 0),
        ("removed", 0, 49_999),
    ]
