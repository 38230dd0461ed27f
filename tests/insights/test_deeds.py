"""One thing to do for each of the people behind a figure."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from desktop_app.customers.actions import add
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.foundation.mistakes import Mistake
from desktop_app.insights.actions import do_for
from desktop_app.insights.coverage import COVERAGE
from desktop_app.insights.coverage_queries import coverage
from desktop_app.insights.insight import Behind, Deed, Person
from desktop_app.insights.one_head import ONE_HEAD
from desktop_app.insights.one_head_queries import one_head
from desktop_app.insights.page.people_panel import PeoplePanel
from desktop_app.noticing.actions import note
from desktop_app.reminders.queries import due
from desktop_app.reminders.tables import Channel
from desktop_app.staff.actions import ensure_member
from desktop_app.visits.actions import finish, record_visit

TODAY = dt.date(2026, 11, 27)
SATURDAY = TODAY + dt.timedelta(days=1)
THANK = Deed("thank", "Thank & ask", "Thank them for coming", "They came")


def behind(page, figures):
    (found,) = page.people(figures)
    return found, found.people(*found.args, limit=9, offset=0)


def test_whoever_alone_knows_somebody_is_to_introduce_a_colleague(perform, counter, elena):
    kim, ada = (perform(ensure_member, name) for name in ("Kim", "Ada"))
    counter.by = kim
    perform(note, elena, "Came by bicycle")
    perform(record_visit, elena, TODAY)
    found, (person,) = behind(ONE_HEAD, one_head(TODAY))
    counter.by = ada
    perform(do_for, found.deed, person)
    (row,) = due(customer=elena)
    assert row.text == "Tell Ada what only you know of them, and bring the two together"
    assert (row.assignee, row.channel, row.due, row.why) == ("Kim", Channel.VISIT, SATURDAY, "Kim alone knows them")


def test_who_was_thought_of_leaves_those_nobody_thought_of(perform, counter, elena, odile):
    counter.by = perform(ensure_member, "Kim")
    perform(note, odile, "Came by bicycle")
    perform(finish, elena, services=["Cut"])
    found, (person,) = behind(COVERAGE, coverage(TODAY))
    assert person.name == "Elena Marsh"
    perform(do_for, found.deed, person)
    assert coverage(TODAY).thought == coverage(TODAY).served


def test_the_same_is_not_done_twice_for_the_same_day_of_theirs(perform, elena):
    person = Person(1, elena, "Elena Marsh", "", TODAY)
    perform(do_for, THANK, person)
    with pytest.raises(Mistake, match="Elena Marsh has this follow-up already"):
        perform(do_for, THANK, person)


def test_f_does_it_for_whoever_is_gone_to(background, qtbot):
    people = []
    with qtbot.waitSignal(background.changed):
        background.write(add, CustomerDraft("Elena Marsh"), then=people.append)
    panel = PeoplePanel(background)
    qtbot.addWidget(panel)
    panel.show()
    panel.activateWindow()
    row = Person(1, people[0], "Elena Marsh", "came again", TODAY)
    panel.show_people(Behind("the 1 person", lambda limit, offset: (row,), (), THANK))
    qtbot.waitUntil(panel.do.isEnabled)
    assert panel.do.words == "Thank & ask  F"
    panel.list.setFocus()
    with qtbot.waitSignal(panel.done) as done:
        qtbot.keyClick(panel.list, Qt.Key.Key_F)
    assert done.args == ["Elena Marsh: Thank them for coming"]
    panel.show_people(Behind("the 1 person", lambda limit, offset: (row,)))
    assert not panel.do.isVisible()
