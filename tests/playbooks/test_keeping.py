"""What the shop keeps of playbooks: edited, removed, turned off, renewed by packs."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop_app.foundation import settings
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.undo import undo_latest
from desktop_app.playbooks import queries, tables
from desktop_app.playbooks.actions import load, load_pack, remove, save, turn
from desktop_app.playbooks.checking.refusal import Refused
from desktop_app.playbooks.packs.pack_file import starter_pack
from desktop_app.playbooks.parts import Conditions
from desktop_app.reminders.actions import done
from desktop_app.reminders.queries import due
from desktop_app.reminders.tables import Kind
from desktop_app.visits.actions import finish
from desktop_app.visits.rules import Trade

FRIDAY = dt.date(2026, 11, 27)
SATURDAY = dt.date(2026, 11, 28)
SUNDAY = dt.date(2026, 11, 29)


def seen(code):
    return tables.Playbook.get(tables.Playbook.code == code)


def test_a_playbook_that_is_off_plans_nothing_and_what_is_due_already_stays(perform, salon, elena, clock):
    perform(finish, elena, services=["Haircut"])
    assert perform(turn, "day-after CALL", on=False) == "Day-after call"
    clock.turn(days=1)
    perform(finish, elena, services=["Haircut"])
    assert [row.due for row in due(customer=elena, end=SUNDAY)] == [SATURDAY]


def test_there_is_no_turning_what_is_not_there(perform, salon):
    with pytest.raises(Mistake, match="no playbook called “Moon”"):
        perform(turn, "Moon", on=True)


def test_loading_a_pack_twice_changes_nothing(perform, salon, clock):
    rows = queries.playbook_rows(clock.today())
    assert perform(load_pack, Trade.SALON) == 0
    assert queries.playbook_rows(clock.today()) == rows


def test_what_the_shop_changed_or_turned_off_is_left_alone_by_a_pack(perform, salon):
    ours = replace(starter_pack(Trade.SALON).playbooks[0], name="Ask the next day")
    assert perform(load, [ours]) == 1
    perform(turn, "overheard, and done", on=False)
    assert perform(load_pack, Trade.SALON) == 0
    assert (seen(ours.code).name, seen(ours.code).version) == ("Ask the next day", 2)
    assert not seen("remark-within-two-days").active


def test_a_playbook_as_it_came_is_renewed_by_a_newer_pack(perform, salon, counter):
    counter.perform(lambda act: act.update(seen("salon-refill"), name="As it was written last year"))
    assert perform(load_pack, Trade.SALON) == 1
    assert (seen("salon-refill").name, seen("salon-refill").version) == ("Nearly empty", 1)


def test_what_the_shop_wrote_itself_is_stored_whole(perform, salon):
    theirs = starter_pack(Trade.SALON).playbooks[3]
    ours = replace(theirs, code="ours", steps=theirs.steps[:1])
    perform(load, [ours])
    assert queries.playbooks()[-1] == ours
    shorter = replace(ours, steps=(replace(ours.steps[0], text="Show it"),))
    perform(load, [shorter])
    assert queries.playbooks()[-1] == shorter


def test_a_playbook_is_kept_as_it_was_edited_and_counts_its_versions(perform, salon):
    first = starter_pack(Trade.SALON).playbooks[0]
    assert queries.playbook_rows(FRIDAY)[0].version == 1
    for version, name in ((2, "Ask"), (3, "Ask them")):
        assert perform(save, replace(first, name=f" {name}  ")).name == name
        row = queries.playbook_rows(FRIDAY)[0]
        assert (row.name, row.version, row.steps) == (name, version, first.steps)
    perform(save, replace(first, name="Ask them"))
    assert seen(first.code).version == 3


def test_a_playbook_that_cannot_work_is_refused_and_nothing_changed(perform, salon):
    first = queries.playbooks()[0]
    with pytest.raises(Refused, match="Step 1: the text is missing"):
        perform(save, replace(first, steps=(replace(first.steps[0], text=" "),)))
    assert queries.playbooks()[0] == first


def test_editing_changes_the_future_only(perform, salon, elena, kim, clock):
    perform(finish, elena, services=["Haircut"], served_by=kim, concern="the fringe")
    before = due(customer=elena)
    for playbook in queries.playbooks():
        otherwise = replace(playbook.steps[-1], key="other", text="Otherwise", script=("Otherwise",), outcomes=())
        perform(save, replace(playbook, steps=(otherwise,)))
    assert due(customer=elena) == before
    (check,) = (row for row in before if row.kind is Kind.CHECK)
    led_to = {branch.answer: branch.then.text for branch in check.branches if branch.then}
    clock.turn(days=1)
    perform(done, check.id, "not fine")
    assert led_to["not fine"] in [row.text for row in due(customer=elena)]


def test_a_removed_playbook_plans_nothing_and_no_pack_brings_it_back(perform, salon, elena):
    perform(finish, elena, services=["Haircut"])
    before = due(customer=elena)
    perform(remove, "salon-cut-day-after")
    assert perform(load_pack, Trade.SALON) == 0
    assert "salon-cut-day-after" not in [row.code for row in queries.playbook_rows(FRIDAY)]
    perform(finish, elena, services=["Haircut"])
    assert due(customer=elena) == before
    with pytest.raises(Mistake, match="no playbook called “salon-cut-day-after”"):
        perform(remove, "salon-cut-day-after")
    with pytest.raises(Mistake, match="no playbook called “Day-after call”"):
        perform(turn, "Day-after call", on=True)


def test_removing_can_be_undone_and_a_file_brings_a_removed_one_back(perform, salon):
    ours = queries.playbook("salon-cut-day-after")
    perform(remove, ours.code)
    perform(undo_latest)
    assert queries.playbook(ours.code) == ours
    perform(remove, ours.code)
    assert perform(load, [ours]) == 1
    assert queries.playbook(ours.code) == ours


def test_an_edit_can_be_undone(perform, salon):
    ours = queries.playbook("salon-cut-day-after")
    perform(save, replace(ours, name="Other", steps=ours.steps[:1], conditions=Conditions()))
    perform(undo_latest)
    assert queries.playbook(ours.code) == ours


def test_the_list_tells_since_when_a_playbook_is_off_and_what_it_made_this_month(perform, salon, elena, clock):
    for _ in range(2):
        perform(finish, elena, services=["Haircut"])
        clock.turn(days=2)
    perform(turn, "salon-cut-day-after", on=False)
    perform(turn, "salon-cut-day-after", on=False)
    rows = {row.code: row for row in queries.playbook_rows(FRIDAY)}
    off = rows["salon-cut-day-after"]
    assert (off.active, off.off_since, off.made_this_month) == (False, dt.date(2026, 12, 1), 2)
    assert {row.code: row.made_this_month for row in queries.playbook_rows(dt.date(2026, 12, 1))}[off.code] == 0
    perform(turn, "salon-cut-day-after", on=True)
    assert queries.playbook_rows(FRIDAY)[4].off_since is None


def test_a_newer_pack_is_taken_in_once(perform, salon):
    assert not queries.lacks_pack(Trade.SALON)
    assert queries.lacks_pack(Trade.REPAIR)
    perform(settings.change, queries.PACK_KEPT, "an older form")
    assert queries.lacks_pack(Trade.SALON)
    perform(load_pack, Trade.SALON)
    assert not queries.lacks_pack(Trade.SALON)
