"""Backups that were read back, the room they make, and the way back from one."""

import datetime as dt
import sqlite3

import pytest

from desktop_app.foundation.database import database, open_file
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.shop_file import open_shop
from desktop_app.keeping.checking import check
from desktop_app.keeping.copies import Copy, back_up, copies, kept, newest_good, put_back
from desktop_app.staff.actions import ensure_member
from desktop_app.staff.queries import members

NOW = dt.datetime(2026, 11, 27, 18, 42, tzinfo=dt.UTC)


def names():
    return [member.name for member in members()]


def test_a_backup_holds_what_was_there_when_it_was_made(counter, shop_file, perform):
    perform(ensure_member, "Kim")
    copy = back_up(shop_file, NOW)
    perform(ensure_member, "Ada")
    database.close()
    open_file(copy)
    assert names() == ["Kim"]


def test_a_backup_can_be_put_back_and_the_present_file_is_kept_aside(counter, shop_file, perform):
    perform(ensure_member, "Kim")
    copy = back_up(shop_file, NOW)
    perform(ensure_member, "Ada")
    database.close()
    aside = put_back(copy, shop_file, NOW)
    open_file(shop_file)
    assert names() == ["Kim"]
    database.close()
    open_file(aside)
    assert names() == ["Ada", "Kim"]


def test_a_backup_that_is_no_backup_changes_nothing(counter, shop_file, perform, tmp_path):
    perform(ensure_member, "Kim")
    database.close()
    other = tmp_path / "other.db"
    sqlite3.connect(other).execute("CREATE TABLE t (a)").connection.close()
    with pytest.raises(Mistake, match="another program"):
        put_back(other, shop_file, NOW)
    (tmp_path / "letter.db").write_text("Dear customer, " * 100)
    with pytest.raises(Mistake, match="cannot be read"):
        put_back(tmp_path / "letter.db", shop_file, NOW)
    open_file(shop_file)
    assert names() == ["Kim"]


def test_the_newest_backup_that_reads_well_is_offered(counter, shop_file):
    good = back_up(shop_file, NOW - dt.timedelta(hours=1))
    broken = back_up(shop_file, NOW)
    broken.write_bytes(broken.read_bytes()[:5000])
    assert newest_good(shop_file).path == good


def test_two_backups_in_one_second_are_two_and_the_later_one_is_the_newest(counter, shop_file):
    first, second = back_up(shop_file, NOW), back_up(shop_file, NOW)
    assert [copy.path for copy in copies(shop_file.parent / "backups")] == [second, first]
    assert newest_good(shop_file).path == second


def test_all_of_two_days_one_a_day_for_a_fortnight_one_a_week_for_five_weeks(tmp_path):
    hourly = [Copy(tmp_path / str(n), NOW - dt.timedelta(hours=n)) for n in range(24 * 90)]
    stay = {copy.at for copy in kept(hourly, NOW)}
    assert all(NOW - dt.timedelta(hours=n) in stay for n in range(49))
    days = {at.date() for at in stay}
    assert {NOW.date() - dt.timedelta(days=n) for n in range(14)} <= days
    assert NOW.date() - dt.timedelta(days=20) not in days
    assert len({at.isocalendar()[:2] for at in stay}) == 5


def test_the_newest_copy_stays_however_old(tmp_path):
    old = Copy(tmp_path / "old", NOW - dt.timedelta(days=900))
    assert kept([old], NOW) == {old}


def test_a_sound_file_has_no_findings(counter, perform):
    perform(ensure_member, "Kim")
    assert check().findings == ()


def test_a_row_that_points_nowhere_is_found(counter):
    database.execute_sql("PRAGMA foreign_keys = 0")
    database.execute_sql("INSERT INTO tag (customer_id, word) VALUES (99, 'ghost')")
    assert check().findings == ("tag 1 points at a row of customer that is not there",)


def break_page(path):
    data = bytearray(path.read_bytes())
    data[4096 * 2 : 4096 * 4] = b"\xff" * 8192
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda path: path.write_bytes(b""), "is empty"),
        (lambda path: path.write_text("a letter " * 2000), "not a file of Regulars"),
        (break_page, "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_left_alone(shop_file, spoil, sentence):
    spoil(shop_file)
    before = shop_file.read_bytes()
    with pytest.raises(Mistake, match=sentence):
        open_shop(shop_file.parent, back_up=print)
    assert shop_file.read_bytes() == before


def test_a_file_of_another_program_is_refused(tmp_path):
    other = sqlite3.connect(tmp_path / "regulars.db")
    other.execute("CREATE TABLE t (a)")
    other.close()
    with pytest.raises(Mistake, match="another program"):
        open_shop(tmp_path, back_up=print)


def test_a_file_of_a_newer_regulars_is_refused(counter, shop_file):
    database.execute_sql("INSERT INTO schema_migration (name, applied) VALUES ('0999_later', '2030-01-01')")
    database.close()
    with pytest.raises(Mistake, match="newer Regulars"):
        open_shop(shop_file.parent, back_up=print)


def test_before_a_migration_the_file_is_backed_up(counter, shop_file):
    database.execute_sql("DELETE FROM schema_migration")
    database.close()
    seen = []
    with pytest.raises(Mistake):  # migration one cannot run twice; what matters here is what came before it
        open_shop(shop_file.parent, back_up=seen.append)
    assert seen == [shop_file]
