"""The program is killed at any moment: what it said was done is there, and nothing is half done."""

import random

import pytest

from desktop_app.customers.tables import Customer
from desktop_app.foundation.clock import Clock
from desktop_app.foundation.database import database
from desktop_app.keeping.checking import check
from desktop_app.noticing.tables import Observation
from desktop_app.shop import open_counter
from desktop_app.visits.tables import Concern, Visit
from tests.faults.killing import said_until_killed


@pytest.fixture
def folder(tmp_path):
    counter = open_counter(tmp_path)
    assert isinstance(counter.clock, Clock)
    Customer.create(uid="elena", name="Elena", added_at=counter.clock.now())
    database.close()
    return tmp_path


def test_every_acknowledged_note_and_visit_is_there_and_the_file_is_sound(folder, tries):
    chance = random.Random(20261127)
    said = []
    for _ in range(tries):
        said += said_until_killed("work_until_killed", folder, chance.randint(1, 6), chance.random() / 20)
        open_counter(folder)
        assert check().findings == ()
        assert {int(row) for kind, row in said if kind == "note"} <= {row.id for row in Observation.select()}
        finished = {row.id for row in Visit.select().where(Visit.finished_at.is_null(False))}
        assert {int(row) for kind, row in said if kind == "visit"} <= finished
        assert {row.visit_id for row in Concern.select()} == finished
        database.close()
    assert len(said) >= tries
