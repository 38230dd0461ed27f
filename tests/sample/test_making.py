import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app import cli
from desktop_app.customers.tables import Customer
from desktop_app.foundation import settings as shop_settings
from desktop_app.foundation.shop_file import FILE_NAME
from desktop_app.keeping.checking import check
from desktop_app.pain_points.queries import pain_points
from desktop_app.praise import queries as praise
from desktop_app.recovery.ledger_queries import ledger
from desktop_app.reminders.queries import sidebar
from desktop_app.reminders.rules import Group
from desktop_app.sample.making import Size
from desktop_app.sample.script import TRADES, read_script
from desktop_app.sample_shop import make_sample
from desktop_app.visits.queries import here_now
from desktop_app.visits.rules import Trade
from desktop_app.visits.tables import Visit
from tests.sample.conftest import FRIDAY, digest, sample

STORIES = len(read_script(Trade.SALON).cast)
SMALL = Size(customers=STORIES + 12, days=120)


def command(*words):
    return cli.run(cli.parser().parse_args(["sample", *map(str, words)]))


def made(size, today=FRIDAY):
    with sample(size, today):
        return digest()


def test_the_same_seed_makes_the_same_shop_and_another_seed_another():
    first, again = made(Size(8, 60, seed=3, trade=Trade.RESTAURANT)), made(Size(8, 60, seed=3, trade=Trade.RESTAURANT))
    other = made(Size(8, 60, seed=4, trade=Trade.RESTAURANT))

    assert first == again
    assert first != other


@pytest.mark.long
@settings(max_examples=1, deadline=None)
@example(dt.date(2028, 2, 29), dt.time(14, 12))
@example(dt.date(2027, 3, 28), dt.time(4, 10))
@given(st.dates(dt.date(2015, 1, 1), dt.date(2090, 1, 1)), st.times(dt.time(4)))
def test_on_any_day_and_at_any_hour_it_is_the_same_busy_day(today, time):
    with sample(Size(customers=STORIES), today, time.replace(microsecond=0)):
        page = sidebar(today)

        assert (page.done_today, page.asked_of_today) == (7, 11)
        assert (page.overdue, len(page.under(Group.TOMORROW))) == (1, 3)
        assert len(here_now()) == 3


def test_it_has_as_many_customers_as_are_asked_for():
    for wanted in (3, STORIES + 5):
        with sample(Size(customers=wanted, days=30)):
            assert Customer.select().count() == wanted


def test_the_many_came_only_in_the_days_that_were_asked_for():
    with sample(Size(customers=60, days=90, trade=Trade.BOUTIQUE)):
        crowd = Visit.select().where(Visit.customer <= 60 - len(read_script(Trade.BOUTIQUE).cast))
        days = [visit.day for visit in crowd]

    assert len(days) > 60
    assert FRIDAY - dt.timedelta(days=91) <= min(days) and max(days) < FRIDAY


@pytest.mark.parametrize("trade", TRADES)
def test_every_trade_has_a_shop_that_is_all_well(trade):
    with sample(Size(customers=20, days=60, trade=trade)):
        assert shop_settings.read(shop_settings.TRADE) == trade
        assert here_now() and sidebar(FRIDAY).left
        assert check().ok
        assert ledger() and pain_points()
        assert any(thanks.gap for thanks in praise.given())


def test_a_folder_that_holds_a_shop_is_left_alone(tmp_path, capsys):
    assert command(tmp_path, "--customers", 2, "--days", 10, "--trade", "repair") == 0
    before = (tmp_path / FILE_NAME).read_bytes()

    assert command(tmp_path, "--customers", 2) == 1
    assert "holds a shop already" in capsys.readouterr().err
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_shop_that_could_not_be_made_leaves_no_file(tmp_path):
    with pytest.raises(OverflowError):
        make_sample(tmp_path, dt.date(2, 1, 1))

    assert not (tmp_path / FILE_NAME).exists()


@pytest.mark.parametrize("wrong", [["--customers", 0], ["--days", 0], ["--days", 100_000]])
def test_a_size_that_makes_no_sense_is_refused(wrong, tmp_path, capsys):
    assert command(tmp_path, *wrong) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / FILE_NAME).exists()
