"""Closing the day: the record first, then a backup that was read back; and what is said where there is no room."""

import datetime as dt

import pytest
from peewee import OperationalError

from desktop_app.closing.record_queries import closed_at, records_of
from desktop_app.closing.tables import DayRecord
from desktop_app.foundation.database import database, open_file
from desktop_app.foundation.mistakes import Mistake, sentence_for
from desktop_app.keeping.checking import check
from desktop_app.keeping.close import close_the_day
from desktop_app.keeping.copies import FOLDER
from desktop_app.noticing.actions import note

TODAY = dt.date(2026, 11, 27)


def test_the_backup_holds_the_record(counter):
    closed = close_the_day(counter)
    (record,) = records_of(TODAY)
    database.close()
    open_file(closed.backup)
    assert records_of(TODAY) == (record,)
    assert check().findings == ()


def test_a_full_disk_keeps_nothing_of_the_record_and_the_day_is_closed_once_there_is_room(counter, shop_file):
    for number in range(20):
        counter.perform(note, None, f"{number} people asked for the tea")
    pages = database.execute_sql("PRAGMA page_count").fetchone()[0]
    database.execute_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(OperationalError, match="full") as full:
        for _ in range(100):  # until the pages that are there are used up
            close_the_day(counter)
            counter.clock.turn(days=1)
    assert sentence_for(full.value).startswith("The disk is full. Nothing was saved")
    today = counter.clock.today()
    assert closed_at(today) is None and check().findings == ()
    database.execute_sql("PRAGMA max_page_count = 1000000")
    assert close_the_day(counter).trouble == ""
    assert closed_at(today) and check().findings == ()


def test_the_day_is_closed_even_where_no_backup_can_be_written(counter, shop_file):
    (shop_file.parent / FOLDER).write_text("not a folder")
    closed = close_the_day(counter)
    assert closed.backup is None and "No backup could be written to" in closed.trouble
    assert [record.id for record in DayRecord.select()] == [closed.record]
    with pytest.raises(Mistake, match="is closed already"):
        close_the_day(counter)
