"""The program is killed in the middle of closing: each record is whole, the chain holds, no half backup counts."""

import datetime as dt
import random
from pathlib import Path

import pytest

from desktop_app.closing.record_queries import closed_at
from desktop_app.closing.tables import DayRecord, RecordKind
from desktop_app.customers.tables import Customer
from desktop_app.foundation.database import database
from desktop_app.keeping.checking import check
from desktop_app.keeping.close import close_the_day
from desktop_app.keeping.copies import FOLDER, back_up, copies, newest_good, refuse_unless_good
from desktop_app.shop import open_counter
from desktop_app.visits.actions import finish
from tests.faults.killing import said_until_killed


@pytest.fixture
def folder(tmp_path):
    counter = open_counter(tmp_path)
    for name in ("Elena", "Tomas", "Odile"):
        customer = Customer.create(uid=name, name=name, added_at=counter.clock.now())
        counter.perform(finish, customer.id, services=("Cut",), concern="will it last?")
    database.close()
    return tmp_path


def test_each_record_is_whole_or_not_there_and_the_day_can_be_closed_after_all(folder, tries):
    chance = random.Random(20261127)
    said = []
    for _ in range(tries):
        said += said_until_killed("close_until_killed", folder, chance.randint(1, 6), chance.random() / 20)
        counter = open_counter(folder)
        assert check().findings == ()
        records = list(DayRecord.select().order_by(DayRecord.id))
        assert {int(number) for _, number, *_ in said} <= {record.id for record in records}
        kinds = [record.kind for record in records]
        assert kinds == [RecordKind.CLOSED, RecordKind.REOPENED] * (len(kinds) // 2) + kinds[len(kinds) // 2 * 2 :]
        assert all(len(record.content["served"]) == 3 for record in records[::2])
        for backup in (words[2] for words in said if words[0] == "closed"):
            refuse_unless_good(Path(backup))
        if closed_at(records[-1].day) is None:
            assert close_the_day(counter, day=records[-1].day).backup == newest_good(folder / "regulars.db").path
        database.close()
    assert len(said) >= tries


def test_a_backup_that_was_never_finished_makes_room_and_one_being_written_does_not(folder):
    counter = open_counter(folder)
    now = counter.clock.now()
    backups = folder / FOLDER
    backups.mkdir(exist_ok=True)
    old, new = (backups / f"regulars-{at:%Y%m%dT%H%M%SZ}.part" for at in (now - dt.timedelta(hours=2), now))
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    back_up(folder / "regulars.db", now + dt.timedelta(seconds=1))
    assert not old.exists() and new.exists()
    assert len(copies(backups)) == 1
    database.close()
