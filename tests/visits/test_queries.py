"""Who is here, who was, and who is expected."""

import datetime as dt

from desktop_app.customers.actions import trash
from desktop_app.visits import actions, appointment_actions
from desktop_app.visits.choice_queries import rituals, service_names
from desktop_app.visits.day_queries import expected, visits_of
from desktop_app.visits.queries import here_now, last_visit, open_visit
from desktop_app.visits.tables import Noted, Nudge, Ritual

TODAY = dt.date(2026, 11, 27)


def make_nudges(act):
    colour = actions.ensure_service(act, "Colour")
    act.insert(Nudge(service=colour, after_minutes=30, text="Look at the colour"))
    act.insert(Nudge(after_minutes=5, text="Offer a drink"))


def test_who_came_first_stands_first_and_the_longest_known_before_the_others(perform, clock, customer):
    new, old, oldest = customer("Priya"), customer("Tomas", since=dt.date(2020, 1, 1)), customer("Idris")
    clock.turn(minutes=-10)
    perform(actions.arrive, oldest)
    clock.turn(minutes=10)
    perform(actions.arrive, new)
    perform(actions.arrive, old)
    assert [here.name for here in here_now()] == ["Idris", "Tomas", "Priya"]


def test_who_left_is_here_no_more(perform, elena, customer):
    perform(actions.arrive, elena)
    perform(actions.arrive, customer("Odile"))
    perform(actions.finish, elena)
    assert [here.name for here in here_now()] == ["Odile"]
    assert open_visit(elena) is None


def test_nudges_belong_to_the_services_of_the_visit_until_they_were_thought_of(perform, elena, customer):
    perform(make_nudges)
    visit = perform(actions.arrive, elena, services=["Colour"])
    perform(actions.arrive, customer("Odile"), services=["Cut"])
    elenas, odiles = (here.nudges for here in here_now())
    assert [nudge.text for nudge in elenas] == ["Offer a drink", "Look at the colour"]
    assert [nudge.text for nudge in odiles] == ["Offer a drink"]
    perform(actions.think_of, visit, elenas[0].id)
    perform(actions.think_of, visit, elenas[0].id)
    elenas, odiles = (here.nudges for here in here_now())
    assert [nudge.text for nudge in elenas] == ["Look at the colour"]
    assert [nudge.text for nudge in odiles] == ["Offer a drink"]


def test_the_last_visit_is_the_latest_day_and_not_the_one_that_lasts(perform, elena):
    assert last_visit(elena) is None
    perform(actions.record_visit, elena, dt.date(2026, 10, 20), services=["Cut & colour"])
    perform(actions.record_visit, elena, dt.date(2026, 9, 15))
    perform(actions.arrive, elena)
    assert (last_visit(elena).day, last_visit(elena).services) == (dt.date(2026, 10, 20), ("Cut & colour",))


def test_a_day_is_looked_back_upon_visit_by_visit(perform, clock, elena, customer, kim):
    odile = customer("Odile")
    perform(actions.arrive, elena, mood=5, services=["Cut"], by=kim)
    clock.turn(minutes=5)
    perform(actions.arrive, odile)
    perform(actions.finish, elena, concern="will it sit?", act_now="mirror", mood=9, nothing_new=True)
    perform(actions.record_visit, elena, dt.date(2026, 11, 26))
    first, second = visits_of(TODAY)
    assert [row.customer for row in (first, second)] == [elena, odile]
    assert (first.name, first.services, first.server_name) == ("Elena Marsh", ("Cut",), "Kim")
    assert (first.concern, first.act, first.mood_in, first.mood_out) == ("will it sit?", "mirror", 5, 9)
    assert first.noted is Noted.NOTHING_NEW
    assert (second.name, second.finished_at, second.concern) == ("Odile", None, "")


def test_who_is_expected_stands_there_until_they_come(perform, elena, customer, kim):
    odile = customer("Odile")
    perform(appointment_actions.book, elena, TODAY, time=dt.time(15, 30), service="Cut", staff=kim)
    perform(appointment_actions.book, odile, TODAY, time=dt.time(15))
    perform(appointment_actions.book, None, TODAY)
    perform(appointment_actions.book, elena, TODAY + dt.timedelta(days=1))
    nobody, first, second = expected(TODAY)
    assert [row.customer for row in (first, second)] == [odile, elena]
    assert (nobody.customer, nobody.name, nobody.time) == (None, "", None)
    assert (first.name, first.service) == ("Odile", "")
    assert (second.name, second.time, second.service, second.staff_name) == (
        "Elena Marsh",
        dt.time(15, 30),
        "Cut",
        "Kim",
    )
    perform(actions.arrive, odile)
    assert [row.name for row in expected(TODAY)] == ["", "Elena Marsh"]


def test_who_is_in_the_trash_is_neither_here_nor_expected(perform, elena, customer):
    odile = customer("Odile")
    perform(actions.arrive, elena)
    perform(appointment_actions.book, odile, TODAY)
    perform(trash, elena)
    perform(trash, odile)
    assert here_now() == ()
    assert expected(TODAY) == ()


def test_who_called_off_or_did_not_come_is_expected_no_longer(perform, elena, customer):
    off = perform(appointment_actions.book, elena, TODAY, service="Cut")
    missed = perform(appointment_actions.book, customer("Odile"), TODAY)
    perform(appointment_actions.cancel, off)
    perform(appointment_actions.miss, missed)
    assert expected(TODAY) == ()


def test_the_service_done_most_often_lately_is_offered_first(perform, elena, customer):
    for name, services in [("Odile", ["Cut"]), ("Priya", ["Colour", "Cut"]), ("Tomas", ["Beard trim"])]:
        perform(actions.arrive, customer(name), services=services)
    perform(actions.ensure_service, "Ablution")
    assert service_names() == ("Cut", "Beard trim", "Colour", "Ablution")


def test_every_courtesy_is_given_with_its_service(perform):
    def make(act):
        act.insert(Ritual(text="Walk to the door"))
        act.insert(Ritual(text="Rinse twice", service=actions.ensure_service(act, "Colour")))

    perform(make)
    assert [(row.text, row.service) for row in rituals()] == [("Walk to the door", ""), ("Rinse twice", "Colour")]


def test_how_many_are_here_does_not_change_how_much_is_asked(perform, customer, counter, monkeypatch):
    from desktop_app.foundation.database import ShopDatabase

    asked = []
    execute = ShopDatabase._execute_cursor
    monkeypatch.setattr(
        ShopDatabase,
        "_execute_cursor",
        lambda self, sql, *rest, **o: asked.append(sql) or execute(self, sql, *rest, **o),
    )
    perform(make_nudges)
    for count in range(8):
        perform(actions.arrive, customer(f"C{count}"), services=["Colour"])
    asked.clear()
    assert len(here_now()) == 8
    assert len(asked) == 4
