from datetime import date, time

import pytest

from desktop_app.exchange.client_days import client_days, sale_findings, shared_receipts
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.price_list import PriceLists, price_lists_beside
from desktop_app.exchange.sale_rows import (
    SaleReading,
    client_or_nobody,
    kind_of_line,
    sale_from_row,
    staff_or_nobody,
)
from desktop_app.visits.tables import LineKind

TILL = """Receipt,Date,Time,Description,Client,Staff,Quantity,Amount,GST,PST
10,03/15/2018,3:50 PM,Ladies' cut,KERT01,JAY,1,82,4.1,6.56
10,03/15/2018,,Shine oil 150ml,KERT01,JAY,2,100.80,5.04,8.064
11,03/15/2018,,Ladies' cut,COOM01,SUE,1,70,3.5,5.6
11,03/15/2018,,Children,COOS01,SUE,1,30,1.5,2.4
12,03/15/2018,,Comb,WALK_IN,HOUSE,1,9.5,0,0
13,03/16/2018,,Shine oil 150ml,KERT01,JAY,-1,-50.4,-2.52,-4.032
15,03/16/2018,,miscellaneous,?A01,HOUSE,1,-20,-1,-1.6
14,03/17/2018,,,KERT01,JAY,1,31.23,1.5615,2.4984
"""

SERVICES = "IsActive,Code,Desc,Cate,Price\nTRUE,CUT,Ladies' cut,STYLE,82\nTRUE,KID,Children,STYLE,30\n"
PRODUCTS = "Code,Description,Supplier,Brand,Price,On Hand\nOIL,Shine oil 150ml,ACME,S,50.4,3\nCMB,Comb,ACME,S,9.5,1\n"


@pytest.fixture
def read(open_table, write_file):
    write_file(SERVICES, "services.csv")
    write_file(PRODUCTS, "products.csv")

    def read_all(text: str = TILL) -> list[SaleReading]:
        table, mapping, context = open_table(text, Purpose.PURCHASES, name="receipts.csv")
        offered = price_lists_beside(table.path)
        return [sale_from_row(row, mapping, context, offered) for row in table.rows()]

    return read_all


def test_a_line_of_a_till_is_read_with_its_money_in_whole_cents(read):
    line = read()[0].line
    assert (line.receipt, line.day, line.at) == ("10", date(2018, 3, 15), time(15, 50))
    assert (line.client, line.staff, line.what) == ("KERT01", "JAY", "Ladies' cut")
    assert (line.quantity, line.amount_minor, line.tax_minor) == (1, 8200, 1066)


def test_taxes_are_added_before_they_are_rounded(read):
    assert [reading.line.tax_minor for reading in read()][1:6:4] == [1310, -655]


def test_the_price_lists_tell_services_from_products(read):
    assert [reading.line.kind.value for reading in read()] == [
        "service", "product", "service", "service", "product", "product", "adjustment", "adjustment",
    ]  # fmt: skip


def test_returns_and_credits_are_told_apart(read):
    lines = [reading.line for reading in read()]
    assert [line.row for line in lines if line.is_return] == [7]
    assert [line.row for line in lines if line.is_credit] == [8]


@pytest.mark.parametrize(
    ("what", "quantity", "amount", "kind"),
    [
        ("Shine oil 150ml", 1, 5040, LineKind.PRODUCT),
        ("Clay 100g", 1, 3200, LineKind.PRODUCT),
        ("Shine oil 150m", 1, 5040, LineKind.PRODUCT),
        ("Shampoo sh400ml", 1, 5040, LineKind.PRODUCT),
        ("Ladies' cut", 1, 8200, LineKind.SERVICE),
        ("Children (under 12)", 1, 3000, LineKind.SERVICE),
        ("Blow dry bundle 5+1", 1, 20000, LineKind.SERVICE),
        ("Ladies' cut", 1, -5000, LineKind.ADJUSTMENT),
        ("Anything", -1, -5000, LineKind.PRODUCT),
        ("Miscellaneous", 1, 500, LineKind.ADJUSTMENT),
        ("", 1, 500, LineKind.ADJUSTMENT),
    ],
)
def test_without_price_lists_a_measure_means_a_product(what, quantity, amount, kind):
    assert kind_of_line(what, quantity, amount, PriceLists()) is kind


@pytest.mark.parametrize("written", ["WALK_IN", "WALKIN", "walk in", "Walk-In", "cash customer", "", "  ", "Laufkunde"])
def test_a_walk_in_is_nobody_in_particular(written):
    assert client_or_nobody(written) is None


@pytest.mark.parametrize("written", ["HOUSE", "Salon", "shop", ""])
def test_the_shop_itself_is_no_colleague(written):
    assert staff_or_nobody(written) is None


def test_a_real_code_stays_as_written():
    assert (client_or_nobody("?A01"), staff_or_nobody("JAY")) == ("?A01", "JAY")


def test_one_client_on_one_day_is_one_visit(read):
    days = client_days(reading.line for reading in read())
    first = days[0]
    assert [(day.client, day.day.day) for day in days] == [
        ("KERT01", 15), ("COOM01", 15), ("COOS01", 15), (None, 15), ("KERT01", 16), ("?A01", 16), ("KERT01", 17),
    ]  # fmt: skip
    assert (first.staff, first.services, first.products) == (("JAY",), ("Ladies' cut",), ("Shine oil 150ml",))
    assert (first.receipts, len(first.lines)) == (("10",), 2)
    assert days[4].products == ()


def test_people_who_share_a_receipt_came_together(read):
    assert shared_receipts(reading.line for reading in read()) == {"11": ("COOM01", "COOS01")}


def test_the_findings_say_what_was_decided(read, write_file):
    lines = [reading.line for reading in read()]
    offered = price_lists_beside(write_file(TILL, "receipts.csv"))
    findings = sale_findings(lines, (), offered).as_json()
    assert findings["counts"]["clients"] == 4
    assert findings["counts"]["client_days"] == 6
    assert findings["counts"]["walk_in_days"] == 1
    assert findings["sentences"] == [
        "Services and products told apart by products.csv and services.csv.",
        "1 line of walk-ins: kept as sales to nobody in particular.",
        "2 lines served by the shop itself: kept without a colleague.",
        "1 receipt shared by people who came together: each keeps their own lines.",
        "1 line of goods brought back: kept as refunds.",
        "1 line of money taken off: kept as adjustments, not as services.",
        "1 line not saying what was sold: kept as adjustments.",
        "1 client code with unusual signs (?A01): kept as written.",
    ]


@pytest.mark.parametrize(
    ("amount", "why"),
    [
        ("12abc", "is not an amount"),
        ("1e5", "is not an amount"),
        ("NaN", "is not an amount"),
        ("1_000", "is not an amount"),
        ("1.234", "has more than 2 decimals"),
    ],
)
def test_a_line_whose_money_cannot_be_read_is_refused_whole(read, amount, why):
    (reading,) = read(f"Date,Client,Amount\n2018-03-15,KERT01,{amount}\n")
    assert reading.line is None
    assert [(problem.row, problem.column, problem.reason) for problem in reading.problems] == [(2, "Amount", why)]


def test_a_line_without_a_day_is_refused(read):
    readings = read("Date,Client,Amount\n,KERT01,5\n30/02/2018,KERT01,5\n")
    assert [(reading.line, reading.problems[0].reason) for reading in readings] == [
        (None, "has no date"),
        (None, "is a day that does not exist"),
    ]


def test_a_file_without_any_day_gives_no_lines(read):
    (reading,) = read("Client,Amount\nKERT01,5\n")
    assert (reading.line, str(reading.problems[0])) == (None, "row 2: has no date")


def test_a_shop_that_writes_a_decimal_comma_is_understood(read):
    (reading,) = read("Datum;Kunde;Betrag\n15.03.2018;KERT01;1.234,56\n")
    assert (reading.line.day, reading.line.amount_minor) == (date(2018, 3, 15), 123456)


def test_files_that_are_no_price_lists_are_passed_over(write_file):
    write_file(SERVICES, "services.csv")
    write_file("Code,Description,Price,Date\nX,Y,1,2018-01-01\n", "sales.csv")
    write_file(b"PK\x03\x04", "book.csv")
    offered = price_lists_beside(write_file(TILL, "receipts.csv"))
    assert offered.files == ("services.csv",)
    assert offered.service("cut") == offered.service("LADIES' CUT") == "Ladies' cut"
    assert offered.product("cut") is None
