"""A shop's file of every form that was released, brought up to date with all that it holds."""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.customers.search import find
from desktop_app.foundation.database import database
from desktop_app.foundation.shop_file import FILE_NAME, open_shop
from desktop_app.foundation.undo import undo
from desktop_app.keeping.copies import newest_good
from desktop_app.playbooks import queries
from desktop_app.playbooks.packs.pack_file import starter_pack
from desktop_app.reminders.queries import due
from desktop_app.reminders.tables import Reminder, Step
from desktop_app.shop import open_counter
from desktop_app.visits.queries import concerns
from desktop_app.visits.rules import Trade

FRIDAY = (dt.date(2026, 11, 27), None)
RELEASED = sorted(Path(__file__).parent.glob("*.sql"))
"""Text dumps, each named by the last migration of its form."""


def made(form, folder):
    """Make a shop's file as that form kept it."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME)) as file:
        file.executescript(form.read_text("utf-8"))
    return folder


def rows_of(path):
    """Give all rows by table, each with its columns by name."""
    with closing(sqlite3.connect(path)) as file:
        file.row_factory = sqlite3.Row
        tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
        return {name: [dict(row) for row in file.execute(f'SELECT * FROM "{name}"')] for (name,) in tables}  # noqa: S608


@pytest.fixture(params=RELEASED, ids=lambda form: form.stem)
def old_shop(request, tmp_path):
    """The folder of a small shop in a released form."""
    return made(request.param, tmp_path / "shop")


@pytest.fixture
def counter(tmp_path):
    """The counter of a shop that was last opened by the first release."""
    yield open_counter(made(Path(__file__).with_name("0001.sql"), tmp_path / "first"), FRIDAY)
    database.close()


def test_every_row_of_it_is_found_again(old_shop):
    path = old_shop / FILE_NAME
    before = rows_of(path)
    open_shop(old_shop, back_up=lambda _: None)
    database.close()
    after = rows_of(path)
    del before["row_change"]  # what undo needs is told anew where a column was renamed
    for table, rows in before.items():
        stayed = {column for column in rows[0] if column in after[table][0]} if rows else set()
        now = after[table][: len(rows)]
        assert [{name: row[name] for name in stayed} for row in now] == [
            {name: row[name] for name in stayed} for row in rows
        ], table


def test_it_has_the_form_of_a_new_file_and_is_sound(old_shop, new_file):
    open_shop(old_shop, back_up=lambda _: None)
    forms = "SELECT name, replace(replace(sql, ' ', ''), char(10), '') FROM sqlite_master WHERE sql IS NOT NULL"
    migrated = dict(database.execute_sql(forms).fetchall())
    assert database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    database.close()
    with closing(sqlite3.connect(new_file)) as file:
        assert migrated == dict(file.execute(forms).fetchall())


def test_before_it_is_brought_up_to_date_it_is_copied(old_shop):
    was = rows_of(old_shop / FILE_NAME)
    open_counter(old_shop, FRIDAY)
    database.close()
    copy = newest_good(old_shop / FILE_NAME)
    assert rows_of(copy.path) == was


def test_opening_it_again_changes_nothing(old_shop):
    open_counter(old_shop, FRIDAY)
    database.close()
    first = rows_of(old_shop / FILE_NAME)
    open_counter(old_shop, FRIDAY)
    database.close()
    assert rows_of(old_shop / FILE_NAME) == first


def test_what_was_due_then_is_due_now(counter):
    assert [(row.text, row.due.day, row.snoozes) for row in due()][:2] == [
        ("How was the first wash with the Curl mask?", 28, 0),
        ("Ring her", 30, 0),
    ]
    check = Reminder.get(Reminder.text.startswith("Does it sit right"))
    assert (check.playbook, check.step, check.outcome) == ("salon-concern", "2", "not fine")
    assert [step.ticked for step in Step.select().where(Step.reminder == check)] == [True, False, False, False, False]
    assert [concern.outcome for concern in concerns(check.customer_id)] == ["not fine"]


def test_who_was_known_is_found(counter):
    for words in ("elena", "0018", "KC-0412", "choir", "peppermint"):
        assert [row.name for row in find(words)] == ["Elena Marsh"], words


def test_playbooks_the_shop_never_touched_are_those_of_today_and_the_others_its_own(counter):
    kept = {playbook.code: playbook for playbook in queries.playbooks(active=False)}
    changed = {"salon-refill", "our-own"}
    assert [kept[one.code] for one in starter_pack(Trade.SALON).playbooks if one.code not in changed] == [
        one for one in starter_pack(Trade.SALON).playbooks if one.code not in changed
    ]
    (step,) = kept["salon-refill"].steps
    assert (step.key, step.text, step.delay, step.unit) == ("1", "Keep a {product} aside", 42, "days")
    assert kept["our-own"].steps[0].delay == 56
    assert "salon-first-visit" not in {playbook.code for playbook in queries.playbooks()}


def test_what_was_done_before_can_still_be_undone(counter):
    acts = "SELECT performed_id FROM journal_entry WHERE day = ? AND text LIKE 'Nearly%' ORDER BY id DESC LIMIT 2"
    for (performed,) in database.execute_sql(acts, ["2026-11-27"]).fetchall():
        counter.perform(undo, performed)
    (step,) = queries.playbook("salon-refill").steps
    assert (step.text, step.delay) == ("Have a refill of the {product} ready", 56)
