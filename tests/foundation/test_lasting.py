"""What lasts is not removed by undo: it is answered."""

import pytest
from peewee import ForeignKeyField, IntegerField

from desktop_app.foundation.database import Table, database
from desktop_app.foundation.lasting import Lasting
from desktop_app.foundation.undo import undo_latest


class Tally(Lasting, Table):
    """Numbers that are only ever added to."""

    number = IntegerField()
    answers = ForeignKeyField("self", null=True)

    def counterpart(self, act):
        return Tally(number=-self.number, answers=self) if self.number else None


class Remembered(Lasting, Table):
    """Rows that need no answer."""

    number = IntegerField()


@pytest.fixture
def tables(counter):
    database.create_tables([Tally, Remembered])


def count(act, *numbers):
    for number in numbers:
        act.insert(Remembered(number=number))
        act.insert(Tally(number=number))
    act.record("tally.counted")


def test_undo_answers_each_row_and_removes_none(counter, tables):
    counter.perform(count, 3, 0, 5)
    counter.perform(undo_latest)
    assert [row.number for row in Remembered.select()] == [3, 0, 5]
    assert [(row.number, row.answers_id) for row in Tally.select().order_by(Tally.id)] == [
        (3, None), (0, None), (5, None), (-5, 3), (-3, 1)
    ]  # fmt: skip
