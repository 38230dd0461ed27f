import pytest

from desktop_app.customers.actions import add, edit, seen
from desktop_app.customers.drafts import CodeDraft, CustomerDraft
from desktop_app.customers.queries import card, find, resolve
from desktop_app.customers.tables import Customer
from desktop_app.exchange.batch import bring_in, take_back, take_back_interrupted
from desktop_app.exchange.fields import Purpose
from desktop_app.exchange.opened_file import open_file
from desktop_app.exchange.tables import ImportBatch
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.progress import Cancelled, Progress
from desktop_app.foundation.undo import undo_latest
from desktop_app.noticing.actions import note
from desktop_app.visits.actions import finish

PEOPLE = "ID,Name,Note\n" + "".join(f"A{number},Person {number},note {number}\n" for number in range(400))
SALES = "Receipt,Date,Description,Client,Staff,Quantity,Amount\n" + "".join(
    f"{number},03/{number % 28 + 1:02}/2018,Cut,C{number % 90},Kim,1,82\n" for number in range(400)
)
FILES = [(PEOPLE, Purpose.CUSTOMERS), (SALES, Purpose.PURCHASES)]


@pytest.mark.parametrize(("content", "purpose"), FILES, ids=["customers", "sales"])
def test_taking_an_import_back_leaves_nothing_of_it(counter, import_file, contents, content, purpose):
    import_file("ID,Name\nA1,Ann\nX,Bo\n")
    before = contents()
    brought = import_file(content, purpose)
    assert contents() != before
    take_back(Progress(), counter, brought.batch)
    assert contents() == before
    assert find("Person 7") == ()
    with pytest.raises(Mistake, match="There is no import"):
        take_back(Progress(), counter, brought.batch)
    assert import_file(content, purpose).batch > brought.batch


@pytest.mark.parametrize(("content", "purpose"), FILES, ids=["customers", "sales"])
def test_an_import_that_is_stopped_half_way_leaves_nothing(counter, write_file, contents, content, purpose):
    before, progress, told = contents(), Progress(), []

    def stop_after_half(done, total):
        told.append(done / total)
        if done > total * 0.6:
            progress.stop.set()

    progress.tell = stop_after_half
    with pytest.raises(Cancelled):
        bring_in(progress, counter, open_file(write_file(content), purpose))
    assert 0.6 < max(told) < 1
    assert contents() == before
    assert ImportBatch.select().count() == 0


def test_what_somebody_added_since_keeps_an_import_from_being_taken_back(counter, perform, import_file, contents):
    brought = import_file(PEOPLE)
    perform(note, resolve("A7"), "prefers tea")
    before = contents()
    with pytest.raises(Mistake, match="added since"):
        take_back(Progress(), counter, brought.batch)
    assert contents() == before
    perform(undo_latest)
    take_back(Progress(), counter, brought.batch)
    assert Customer.select().count() == 0


@pytest.mark.parametrize(
    "since",
    [
        lambda perform, who: perform(edit, who, CustomerDraft("Another name")),
        lambda perform, who: perform(finish, who, services=["Cut"]),
    ],
    ids=["edited", "visited"],
)
def test_who_was_edited_or_came_since_stays(counter, perform, import_file, since):
    brought = import_file(SALES, Purpose.PURCHASES)
    since(perform, resolve("C7"))
    with pytest.raises(Mistake, match="added since"):
        take_back(Progress(), counter, brought.batch)


def test_a_known_customer_may_have_another_name_since_but_not_have_come_since(counter, perform, import_file):
    ann = perform(add, CustomerDraft("Ann", codes=(CodeDraft("client code", "C7"),)))
    brought = import_file(SALES, Purpose.PURCHASES)
    perform(edit, ann, CustomerDraft("Ann Lee", codes=(CodeDraft("client code", "C7"),)))
    take_back(Progress(), counter, brought.batch)
    assert (card(ann).name, card(ann).last_seen) == ("Ann Lee", None)
    again = import_file(SALES, Purpose.PURCHASES)
    perform(seen, ann, counter.clock.today())
    with pytest.raises(Mistake, match="added since"):
        take_back(Progress(), counter, again.batch)


def test_undo_at_the_counter_passes_an_import_over(perform, import_file):
    import_file(PEOPLE)
    with pytest.raises(Mistake, match="nothing to undo"):
        perform(undo_latest)


def test_only_one_import_runs_at_a_time(counter, write_file):
    file = open_file(write_file(PEOPLE), Purpose.CUSTOMERS)
    refused = []

    def begin_another(done, total):
        with pytest.raises(Mistake, match="Another import is running") as error:
            bring_in(Progress(), counter, file)
        refused.append(error)
        assert take_back_interrupted(counter) == 0

    bring_in(Progress(begin_another), counter, file)
    assert refused
    assert Customer.select().count() == 400


def test_a_copy_is_made_before_an_import(counter, write_file):
    seen = []
    counter.back_up = lambda: seen.append(Customer.select().count())
    bring_in(Progress(), counter, open_file(write_file(PEOPLE), Purpose.CUSTOMERS))
    assert seen == [0]
