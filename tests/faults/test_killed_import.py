"""The program is killed while it brings a file in: at the next start nothing of it is there."""

import random
import subprocess
from contextlib import suppress

import pytest

from desktop_app.customers.search_tables import NameWord, SearchEntry
from desktop_app.customers.tables import Customer, Phone
from desktop_app.exchange.tables import ImportBatch
from desktop_app.foundation.database import database
from desktop_app.keeping.checking import check
from desktop_app.noticing.tables import Observation
from desktop_app.shop import open_counter
from tests.programs import running

PEOPLE = 4000


@pytest.fixture
def people(tmp_path):
    path = tmp_path / "people.csv"
    rows = (f"A{n},Person {n},020 7946 {n:04},note {n}\n" for n in range(PEOPLE))
    path.write_text("ID,Name,Phone,Note\n" + "".join(rows))
    return path


def kill_half_way(folder, people, lines, seconds, *how):
    """Let it say so many lines and go on for a moment, then kill it and wait for whatever it had started."""
    words = ("-m", "tests.faults.import_until_killed", folder, people, *how)
    with running(*words, stderr=subprocess.DEVNULL) as working:
        said = [working.stdout.readline() for _ in range(lines)]
        with suppress(subprocess.TimeoutExpired):
            working.wait(seconds)
        working.kill()
        working.stdout.read()
    return all(said)


@pytest.mark.parametrize("how", [[], ["apart"]], ids=["itself", "the window it works for"])
def test_an_import_that_was_killed_is_gone_at_the_next_start(tmp_path, people, tries, how):
    chance = random.Random(20261127)
    folder = tmp_path / "shop"
    for _ in range(tries):
        assert kill_half_way(folder, people, chance.randint(1, 15), chance.random() / 20, *how)
        open_counter(folder)
        assert Customer.select().count() == Phone.select().count() == Observation.select().count() == 0
        assert NameWord.select().count() == SearchEntry.select().count() == ImportBatch.select().count() == 0
        assert check().findings == ()
        database.close()
