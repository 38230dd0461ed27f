"""Arriving, being served, leaving."""

import datetime as dt

import pytest

from desktop_app.customers.tables import Customer
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.staff.actions import ensure_member
from desktop_app.visits import actions
from desktop_app.visits.queries import concerns, here_now, last_visit, open_visit, visit_days
from desktop_app.visits.tables import Cue, CueKind, Noted, Ritual, RitualDone, Service, Visit, VisitService

TODAY = dt.date(2026, 11, 27)


def said():
    return [(entry.kind, entry.text) for entry in JournalEntry.select() if entry.kind.startswith("visit.")]


def make_ritual(act, text):
    return act.insert(Ritual(text=text)).id


def notice(act, customer):
    act.record("observation.noted", customer=customer, subject=1, text="hums along")


def test_who_arrives_is_here_with_hope_mood_services_and_who_serves(counter, elena, kim):
    counter.by = kim
    counter.perform(actions.arrive, elena, hope="ready for the audition", mood=6, services=["Cut & colour"])
    (here,) = here_now()
    assert (here.customer, here.name, here.hope, here.mood_in) == (elena, "Elena Marsh", "ready for the audition", 6)
    assert (here.services, here.server, here.server_name) == (("Cut & colour",), kim, "Kim")
    assert here.arrived_at == counter.clock.now()
    assert said() == [("visit.arrived", "Cut & colour with Kim")]
    assert Customer.get_by_id(elena).last_seen == TODAY


def test_nothing_but_the_customer_is_needed(perform, elena):
    visit = perform(actions.arrive, elena)
    perform(actions.finish, elena)
    assert last_visit(elena).visit == visit
    assert [kind for kind, _ in said()] == ["visit.arrived", "visit.finished"]


def test_who_is_here_already_is_not_doubled_but_known_better(perform, elena):
    first = perform(actions.arrive, elena, hope="a trim")
    again = perform(actions.arrive, elena, mood=7, services=["Cut"])
    assert again == first
    (here,) = here_now()
    assert (here.hope, here.mood_in, here.services) == ("a trim", 7, ("Cut",))
    assert said() == [("visit.arrived", ""), ("visit.changed", "Cut")]


def test_arriving_twice_with_nothing_new_leaves_no_trace(counter, elena):
    counter.perform(actions.arrive, elena)
    assert not counter.perform(actions.arrive, elena).change


def test_a_service_is_known_by_its_name_however_it_is_capitalised(perform, elena, customer):
    perform(actions.arrive, elena, services=["Cut  & Colour", "cut & colour"])
    perform(actions.arrive, customer("Odile"), services=["CUT & COLOUR"])
    assert [service.name for service in Service.select()] == ["Cut & Colour"]
    assert VisitService.select().count() == 2


def test_a_service_can_be_added_while_it_lasts(perform, elena):
    visit = perform(actions.arrive, elena, services=["Cut"])
    perform(actions.add_service, visit, "Fringe trim")
    perform(actions.add_service, visit, "fringe trim")
    assert open_visit(elena).services == ("Cut", "Fringe trim")
    assert said()[1:] == [("visit.changed", "Cut, Fringe trim")]


@pytest.mark.parametrize("name", ["", "  \u200b"])
def test_a_service_needs_a_name(perform, elena, name):
    with pytest.raises(Mistake, match="needs a name"):
        perform(actions.arrive, elena, services=[name])
    assert here_now() == ()


def test_another_may_serve_from_now_on(counter, elena, kim):
    visit = counter.perform(actions.arrive, elena, by=kim).result
    ada = counter.perform(ensure_member, "Ada").result
    assert counter.perform(actions.serve, visit, ada).change.kinds == {"visit.changed"}
    assert not counter.perform(actions.serve, visit, ada).change
    assert open_visit(elena).server_name == "Ada"


def test_one_tap_notes_a_cue_and_the_next_takes_it_back(perform, elena):
    visit = perform(actions.arrive, elena)
    assert perform(actions.cue, visit, CueKind.RUSHED)
    assert open_visit(elena).cues == {CueKind.RUSHED}
    assert not perform(actions.cue, visit, CueKind.RUSHED)
    assert Cue.select().count() == 0


def test_all_that_is_said_at_goodbye_is_kept(perform, elena, kim):
    tea, door = perform(make_ritual, "Tea"), perform(make_ritual, "Walk to the door")
    visit = perform(actions.arrive, elena, mood=5, services=["Cut & colour"])
    finished = perform(
        actions.finish,
        elena,
        services=["Blow-dry"],
        served_by=kim,
        concern="will it sit like this at home?",
        act_now="showed her the back in the hand mirror",
        mood=9,
        impression="laughing at the door",
        rituals=[tea, door, tea],
    )
    assert finished == visit
    last = last_visit(elena)
    assert (last.day, last.services, last.server_name) == (TODAY, ("Cut & colour", "Blow-dry"), "Kim")
    assert (last.mood_out, last.last_impression) == (9, "laughing at the door")
    (concern,) = concerns(elena)
    assert (concern.text, concern.act) == ("will it sit like this at home?", "showed her the back in the hand mirror")
    assert [row.ritual_id for row in RitualDone.select()] == [tea, door]
    assert said()[1:] == [
        ("visit.finished", "Cut & colour, Blow-dry with Kim"),
        ("visit.concern", "will it sit like this at home?"),
    ]
    assert JournalEntry.get(JournalEntry.kind == "visit.concern").subject == concern.id


def test_who_left_unseen_has_a_visit_all_the_same(perform, elena):
    perform(actions.finish, elena, services=["Cut"])
    assert here_now() == ()
    assert visit_days(elena) == (TODAY,)
    assert Customer.get_by_id(elena).last_seen == TODAY


def test_what_was_done_needs_the_concern_it_was_done_for(perform, elena):
    perform(actions.arrive, elena)
    with pytest.raises(Mistake, match="concerns them"):
        perform(actions.finish, elena, act_now="showed her the mirror")
    assert open_visit(elena) is not None


@pytest.mark.parametrize("mood", [0, 11, -1])
def test_a_mood_is_from_one_to_ten(perform, elena, mood):
    with pytest.raises(Mistake, match="from 1 to 10"):
        perform(actions.arrive, elena, mood=mood)
    with pytest.raises(Mistake, match="from 1 to 10"):
        perform(actions.finish, elena, mood=mood)
    assert Visit.select().count() == 0


def test_nothing_new_is_an_answer(perform, elena):
    perform(actions.finish, elena, nothing_new=True)
    assert Visit.get().noted is Noted.NOTHING_NEW


def test_what_was_observed_during_the_visit_counts_as_noted(perform, elena, customer):
    perform(actions.arrive, elena)
    perform(actions.arrive, customer("Odile"))
    perform(notice, elena)
    perform(actions.finish, elena, nothing_new=True)
    assert [visit.noted for visit in Visit.select().order_by(Visit.id)] == [Noted.NOTED, Noted.UNASKED]


def test_what_is_observed_of_nobody_here_changes_no_visit(perform, elena):
    perform(actions.finish, elena)
    perform(notice, elena)
    perform(notice, None)
    assert Visit.get().noted is Noted.UNASKED


def test_a_visit_nobody_finished_does_not_last_into_the_next_one(perform, clock, elena):
    forgotten = perform(actions.arrive, elena)
    clock.turn(days=3)
    visit = perform(actions.arrive, elena)
    assert visit != forgotten
    assert [here.visit for here in here_now()] == [visit]
    assert visit_days(elena) == (TODAY, dt.date(2026, 11, 30))


def test_a_forgotten_visit_can_be_finished_the_next_day_and_belongs_to_its_own(perform, clock, elena):
    forgotten = perform(actions.arrive, elena)
    clock.turn(days=1)
    assert perform(actions.finish, elena) == forgotten
    assert JournalEntry.get(JournalEntry.kind == "visit.finished").day == TODAY
    assert visit_days(elena) == (TODAY,)


def test_arriving_can_be_undone(perform, elena):
    perform(actions.arrive, elena, hope="a trim", services=["Cut"])
    perform(undo_latest)
    assert here_now() == ()
    assert Service.select().count() == Visit.select().count() == 0
    assert Customer.get_by_id(elena).last_seen is None


def test_finishing_can_be_undone_and_they_are_here_again(perform, elena):
    visit = perform(actions.arrive, elena, hope="a trim")
    before = open_visit(elena)
    perform(actions.finish, elena, services=["Cut"], mood=9, concern="will it last?", impression="smiling")
    perform(undo_latest)
    assert open_visit(elena) == before
    assert before.visit == visit
    assert concerns(elena) == ()


def test_a_visit_of_another_day_is_kept_with_its_day_only(perform, elena):
    perform(actions.record_visit, elena, dt.date(2026, 10, 20), services=["Cut"])
    perform(actions.record_visit, elena, dt.date(2026, 9, 15))
    assert visit_days(elena) == (dt.date(2026, 9, 15), dt.date(2026, 10, 20))
    assert here_now() == ()
    assert Customer.get_by_id(elena).last_seen == dt.date(2026, 10, 20)
    assert said() == [("visit.imported", "Cut"), ("visit.imported", "")]
