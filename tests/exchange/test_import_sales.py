import datetime as dt

import pytest

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.queries import card, resolve, timeline
from desktop_app.customers.tables import Customer
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.tally import Made, Outcome
from desktop_app.noticing.tables import Observation
from desktop_app.staff.queries import members
from desktop_app.visits.actions import record_visit
from desktop_app.visits.queries import services_of, visit_days
from desktop_app.visits.tables import LineKind, Purchase, Visit

HEADER = "Receipt,Date,Description,Client,Staff,Quantity,Amount\n"
TILL = (
    HEADER + "10,03/15/2018,Cut,KERT01,Kim,1,82\n"
    "10,03/15/2018,Shine oil 150ml,KERT01,Sue,2,100.80\n"
    "11,03/15/2018,Cut,COOM01,Sue,1,70\n"
    "11,03/15/2018,Children,COOS01,Sue,1,30\n"
    "12,03/15/2018,Comb 20g,WALK_IN,HOUSE,1,9.5\n"
    "13,03/16/2018,Shine oil 150ml,KERT01,Kim,-1,-50.4\n"
    "14,03/16/2018,miscellaneous,COOM01,HOUSE,1,-20\n"
)


@pytest.fixture
def sell(import_file):
    return lambda content, **options: import_file(content, Purpose.PURCHASES, "receipts.csv", **options)


def counts(brought):
    return tuple(brought.tally.rows[outcome] for outcome in Outcome)


def test_a_visit_is_a_clients_day_with_its_services_and_who_served(sell):
    brought = sell(TILL)
    kert = resolve("KERT01")
    assert visit_days(kert) == (dt.date(2018, 3, 15), dt.date(2018, 3, 16))
    first = Visit.get((Visit.customer == kert) & (Visit.day == dt.date(2018, 3, 15)))
    assert (services_of([first.id])[first.id], first.served_by.name) == (("Cut",), "Kim")
    assert [row.text for row in timeline(kert, 9)] == [
        "KERT01",
        "With Kim",
        "Shine oil 150ml · 100.80",
        "Cut with Kim",
    ]
    assert (card(kert).since, card(kert).last_seen) == (dt.date(2018, 3, 15), dt.date(2018, 3, 16))
    made = {what.value: brought.tally.made[what] for what in Made}
    assert made == {"customers": 3, "visits": 5, "purchases": 7, "appointments": 0}


def test_each_oddity_is_kept_as_what_it_is_and_said(sell):
    brought = sell(TILL)
    assert {member.name for member in members()} == {"Kim", "Sue"}
    comb = Purchase.get(Purchase.what == "Comb 20g")
    assert (comb.customer, comb.visit, comb.sold_by) == (None, None, None)
    assert [(row.quantity, row.amount, row.kind) for row in Purchase.select().where(Purchase.amount < 0)] == [
        (-1, -5040, LineKind.PRODUCT),
        (1, -2000, LineKind.ADJUSTMENT),
    ]
    assert brought.tally.sentences[1:] == [
        "1 line of walk-ins: kept as sales to nobody in particular.",
        "2 lines served by the shop itself: kept without a colleague.",
        "1 receipt shared by people who came together: each keeps their own lines.",
        "1 line of goods brought back: kept as refunds.",
        "1 line of money taken off: kept as adjustments, not as services.",
    ]


def test_the_same_till_twice_adds_nothing_and_a_longer_export_only_what_is_new(sell, contents):
    sell(TILL)
    before = contents()
    assert counts(sell(TILL)) == (0, 0, 7, 0)
    assert contents() == before
    assert counts(sell(TILL + "15,03/16/2018,Blow dry,KERT01,Kim,1,40\n")) == (1, 0, 7, 0)
    day = Visit.get((Visit.customer == resolve("KERT01")) & (Visit.day == dt.date(2018, 3, 16)))
    assert services_of([day.id])[day.id] == ("Blow dry",)


def test_a_client_is_one_however_the_code_is_capitalised(sell):
    sell(HEADER + "10,03/15/2018,Cut,KERT01,Kim,1,82\n11,03/15/2018,Colour,kert01,Kim,1,90\n")
    (visit,) = Visit.select()
    assert services_of([visit.id])[visit.id] == ("Cut", "Colour")


def test_two_equal_lines_of_a_receipt_are_two(sell):
    twice = HEADER + "10,03/15/2018,Tea,ANN,Kim,1,2\n10,03/15/2018,Tea,ANN,Kim,1,2\n"
    assert counts(sell(twice)) == (2, 0, 0, 0)
    assert counts(sell(twice)) == (0, 0, 2, 0)


def test_a_client_written_by_name_is_the_one_customer_of_that_name(perform, sell):
    ann = perform(add, CustomerDraft("Ann Lee"))
    sell(HEADER + "10,03/15/2018,Cut,ann LEE,Kim,1,82\n")
    assert [row.customer_id for row in Purchase.select()] == [ann]
    assert Customer.select().count() == 1


def test_what_the_counter_saw_that_day_stays_one_visit(perform, sell):
    ann = perform(add, CustomerDraft("Ann Lee"))
    visit = perform(record_visit, ann, dt.date(2018, 3, 15), services=["Cut"])
    brought = sell(HEADER + "10,03/15/2018,cut,Ann Lee,Kim,1,82\n10,03/15/2018,Colour,Ann Lee,Kim,1,90\n")
    assert brought.tally.made[Made.VISITS] == 0
    assert services_of([visit])[visit] == ("Cut", "Colour")


def test_a_line_without_a_sound_day_or_amount_is_skipped_and_named(sell):
    brought = sell(HEADER + "10,02/30/2018,Cut,ANN,Kim,1,82\n11,03/15/2018,Cut,ANN,Kim,1,12abc\n12,,Cut,ANN,Kim,0,8\n")
    assert counts(brought) == (0, 0, 0, 3)
    assert {(problem.row, problem.column) for problem in brought.tally.problems} == {
        (2, "Date"),
        (3, "Amount"),
        (4, "Date"),
    }


def test_trying_a_till_out_counts_the_same_and_writes_nothing(sell, contents):
    before = contents()
    tried = sell(TILL, dry_run=True)
    assert contents() == before
    assert tried.tally.made == sell(TILL).tally.made


VISITS = "Client,Visit date,Service,Served by,Note\nAnn,2026-11-01,Cut,Kim,liked it\nAnn,2026-11-01,Colour,Kim,\n"


def test_a_list_of_visits_makes_one_for_each_day(import_file, contents):
    brought = import_file(VISITS + ",2026-11-02,Cut,Kim,\n", Purpose.VISITS, "visits.csv")
    assert counts(brought) == (2, 0, 0, 1)
    assert [str(problem) for problem in brought.tally.problems] == ["row 4: does not say who came"]
    (visit,) = Visit.select()
    assert services_of([visit.id])[visit.id] == ("Cut", "Colour")
    assert [row.text for row in Observation.select()] == ["liked it"]
    before = contents()
    assert counts(import_file(VISITS, Purpose.VISITS, "visits.csv")) == (0, 0, 2, 0)
    assert contents() == before
