import csv
import datetime as dt
import io
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.customers.actions import add, edit
from desktop_app.customers.drafts import CodeDraft, CustomerDraft, DateDraft, EmailDraft, PhoneDraft
from desktop_app.customers.queries import card, find, timeline
from desktop_app.customers.rules import EMAIL
from desktop_app.customers.tables import Customer
from desktop_app.exchange.batch import take_back
from desktop_app.exchange.merging import are_alike
from desktop_app.exchange.tally import Made, Outcome
from desktop_app.foundation.progress import Progress
from desktop_app.foundation.text import clean_note, holds_payment_card, is_visible
from desktop_app.noticing.tables import Observation


def counts(brought):
    return tuple(brought.tally.rows[outcome] for outcome in Outcome)


def problems(brought):
    return [str(problem) for problem in brought.tally.problems]


def test_a_list_becomes_customers_with_all_that_it_tells(import_file):
    brought = import_file(
        "Customer ID,Name,Email,Phone,Birthday,Notes,Tags,First visit\n"
        "A1,Mia Okafor,mia@example.com,020 7946 0958,--02-29,Likes the window seat,vip,2020-03-01\n"
    )
    (mia,) = Customer.select()
    kept = card(mia.id)
    assert (kept.name, kept.since.isoformat(), kept.tags) == ("Mia Okafor", "2020-03-01", ("vip",))
    assert kept.emails == (EmailDraft("mia@example.com"),)
    assert kept.phones == (PhoneDraft("020 7946 0958"),)
    assert kept.dates == (DateDraft("birthday", 2, 29),)
    assert kept.codes == (CodeDraft("Customer ID", "A1"),)
    assert [row.text for row in timeline(mia.id, 9)] == ["Likes the window seat", "Mia Okafor"]
    assert [one.id for one in find("window seat")] == [mia.id]
    assert (counts(brought), brought.tally.made[Made.CUSTOMERS]) == ((1, 0, 0, 0), 1)


LISTS = {
    "by code": "ID,Name,Note\nA1,Ann,tea\nA2,Bo,\n",
    "by e-mail": "Name,Email\nAnn Lee,home@example.com\nBo Lee,home@example.com\n",
    "by phone": "Name,Phone\nAnn Lee,020 7946 0958\nBo Lee,(020) 79460958\n",
    "by a phone no country has": "Name,Phone\nAnn Lee,12345\nBo Lee,12345\n",
    "by name alone": "Name,Note\nAnn Lee,tea\nAnn Lee,milk\nBo,\n",
    "doubles": "Name,Email\nAnn Lee,a@example.com\nAnn Lee,a@example.com\nAnn  LEE,A@example.com\n",
}


@pytest.mark.parametrize("content", LISTS.values(), ids=LISTS.keys())
def test_the_same_list_twice_adds_nobody_and_changes_nothing(import_file, contents, content):
    rows = content.count("\n") - 1
    assert counts(import_file(content)) == (rows, 0, 0, 0)
    before = contents()
    assert counts(import_file(content)) == (0, 0, rows, 0)
    assert contents() == before


def test_doubles_in_a_list_stay_two_people_and_are_mentioned(import_file):
    brought = import_file("Name,Email\nAnn Lee,a@example.com\nBo,b@example.com\nAnn Leee,a@example.com\n")
    assert brought.tally.made[Made.CUSTOMERS] == 3
    assert any("rows 2 and 4): kept as two people" in sentence for sentence in brought.tally.sentences)


def test_doubles_far_apart_in_a_list_stay_two_people_too(import_file):
    between = "".join(f"Person {number},p{number}@example.com\n" for number in range(400))
    content = f"Name,Email\nAnn Lee,a@example.com\n{between}Ann Lee,a@example.com\n"
    assert counts(import_file(content)) == (402, 0, 0, 0)
    assert counts(import_file(content)) == (0, 0, 402, 0)


def test_two_rows_with_one_code_are_one_customer(import_file):
    brought = import_file("ID,Name,Phone,Note\nA1,Ann,,tea\nA1,Ann,020 7946 0958,milk\nA1,Ann,,tea\n")
    (ann,) = Customer.select()
    assert counts(brought) == (1, 1, 1, 0)
    assert card(ann.id).phones == (PhoneDraft("020 7946 0958"),)
    assert {row.text for row in Observation.select()} == {"tea", "milk"}


def test_what_a_person_typed_is_kept_and_what_is_new_is_added(perform, import_file):
    typed = CustomerDraft(
        "Ann Lee",
        call="Annie",
        emails=(EmailDraft("ann@example.com"),),
        dates=(DateDraft("birthday", 3, 7),),
        tags=("vip",),
    )
    ann = perform(add, typed)
    brought = import_file(
        "Name,Nickname,Company,Email,Phone,Birthday,Tags,Note\n"
        "Ann  LEE,Nan,Lee & Co,ANN@example.com,020 7946 0958,1990-03-08,VIP;tea,likes tea\n"
    )
    kept = card(ann)
    assert counts(brought) == (0, 1, 0, 0)
    assert (kept.name, kept.call, kept.company) == ("Ann Lee", "Annie", "Lee & Co")
    assert kept.emails == typed.emails
    assert kept.phones == (PhoneDraft("020 7946 0958"),)
    assert (kept.dates, kept.tags) == (typed.dates, ("vip", "tea"))
    assert [row.text for row in Observation.select()] == ["likes tea"]


def test_a_family_sharing_an_address_stays_a_family(perform, import_file):
    perform(add, CustomerDraft("Ann Lee", emails=(EmailDraft("home@example.com"),)))
    brought = import_file("Name,Email\nBob Lee,home@example.com\n")
    assert counts(brought) == (1, 0, 0, 0)


def test_a_code_finds_its_customer_under_a_new_name_and_address(import_file, perform):
    import_file("ID,Name,Email\nA1,Ann Lee,a@example.com\n")
    (ann,) = Customer.select()
    perform(edit, ann.id, CustomerDraft("Ann Day", codes=(CodeDraft("ID", "A1"),)))
    assert counts(import_file("ID,Name,Email\na1,Ann Lee,a@example.com\n")) == (0, 1, 0, 0)
    assert card(ann.id).name == "Ann Day"


def test_another_code_in_the_same_system_is_another_person(import_file):
    import_file("ID,Name,Email\nA1,Ann Lee,a@example.com\n")
    assert counts(import_file("ID,Name,Email\nA2,Ann Lee,a@example.com\n")) == (1, 0, 0, 0)


def test_a_loyalty_card_that_is_somebody_elses_is_left_out_and_named(import_file):
    brought = import_file("Name,Email,Loyalty card\nAnn,a@example.com,K7\nBo,b@example.com,k7\nCy,c@example.com,K8\n")
    assert [card(row.id).cards for row in Customer.select()] == [("K7",), (), ("K8",)]
    assert problems(brought) == ["row 3: the card k7 belongs to Ann already"]


def test_what_cannot_be_taken_is_named_by_row_and_column(import_file):
    brought = import_file("Name,Email,Birthday\nAnn,ann at example.com,30/02/1990\n,,\nBo,,\n")
    assert counts(brought) == (2, 0, 0, 0)
    assert [(problem.row, problem.column) for problem in brought.tally.problems] == [(2, "Email"), (2, "Birthday")]


def test_a_row_that_is_nobody_is_skipped(import_file):
    brought = import_file("Name,Note\n,likes tea\nBo,\n")
    assert counts(brought) == (1, 0, 0, 1)
    assert problems(brought) == ["row 2: does not say who it is"]


def test_trying_a_list_out_writes_nothing(import_file, contents):
    import_file("ID,Name\nA1,Ann\n")
    before = contents()
    brought = import_file("ID,Name,Note\nA1,Ann,tea\nA2,Bo,\n", dry_run=True)
    assert counts(brought) == (1, 1, 0, 0)
    assert brought.batch is None
    assert contents() == before


@pytest.mark.parametrize(
    ("name", "other", "alike"),
    [
        ("Ann Lee", "ann lee", True),
        ("Ann Lee", "Lee, Ann", True),
        ("Ann Lee", "Ann", True),
        ("Katherine Lee", "Katharine Lee", True),
        ("Ann Lee", "Bob Lee", False),
        ("田中美咲", "田中美咲", True),
        ("!!!", "???", False),
    ],
)
def test_names_are_alike_with_fewer_words_or_a_slip(name, other, alike):
    assert are_alike(name, other) is alike


VISIBLE = st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"], exclude_characters="?")
NAME = st.text(VISIBLE, min_size=1, max_size=20).filter(lambda name: is_visible(name) and not holds_payment_card(name))
EMAIL_ADDRESS = st.emails().filter(lambda email: EMAIL.fullmatch(email) and not email.startswith("'"))
NOTE = st.text("abc \n,;\"'|\t", max_size=60)
PERSON = st.tuples(NAME, EMAIL_ADDRESS, st.dates(dt.date(1900, 1, 1), dt.date(2026, 11, 27)), NOTE)


def as_csv(people):
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(["Name", "Email", "Birthday", "Notes"])
    writer.writerows(people)
    return table.getvalue()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(PERSON, min_size=1, max_size=5))
def test_any_customers_written_as_csv_come_back_whole_and_go_again(counter, import_file, contents, people):
    before = contents()
    brought = import_file(as_csv(people))
    kept = [(card(row.id), Observation.select().where(Observation.customer == row)) for row in Customer.select()]
    back = [(one.name, one.emails, one.dates, {row.text for row in notes}) for one, notes in kept]
    assert back == [
        (
            normalize("NFC", name),
            (EmailDraft(email),),
            (DateDraft("birthday", day.month, day.day, day.year),),
            {clean_note(note, 5000, "Notes")} - {""},
        )
        for name, email, day, note in people
    ]
    take_back(Progress(), counter, brought.batch)
    assert contents() == before
