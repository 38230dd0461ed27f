"""The one database thread and the way home from it."""

from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer

from desktop_app.foundation import mistakes
from desktop_app.foundation.act import Change
from desktop_app.foundation.counter import Counter
from desktop_app.foundation.database import database, open_file
from desktop_app.foundation.mistakes import Mistake
from desktop_app.staff.actions import ensure_member
from desktop_app.staff.queries import members
from desktop_app.window.background import Background
from tests.programs import ran

ROOT = Path(__file__).parents[2]


class Shown(QObject):
    def __init__(self):
        super().__init__()
        self.answers = []
        self.sentences = []

    def show(self, answer):
        self.answers.append(answer)

    def tell(self, sentence):
        self.sentences.append(sentence)


def refuse(act):
    raise Mistake("A colleague needs a name.")


def break_down(act):
    ensure_member(act, "Nobody")
    raise ZeroDivisionError


def names(shown):
    return [[member.name for member in answer] for answer in shown.answers]


def test_what_was_written_is_announced_after_it_is_on_disk(background, qtbot):
    with qtbot.waitSignal(background.changed) as announced:
        background.write(ensure_member, "Kim")
    assert announced.args == [Change(frozenset({"staff.added"}))]


def test_what_is_asked_together_is_answered_before_anything_is_drawn(background, qtbot):
    told = []

    def first(_):
        told.append("first")
        QTimer.singleShot(0, lambda: told.append("drawn"))

    with background.together():
        background.read(members, then=first)
        background.write(ensure_member, "Kim", then=lambda _: told.append("second"))
        background.read(members, then=lambda _: told.append("third"))
    qtbot.waitUntil(lambda: "drawn" in told)
    assert told == ["first", "second", "third", "drawn"]


def test_what_fails_among_what_is_asked_together_leaves_the_others_their_answers(background, qtbot):
    shown = Shown()
    with background.together():
        background.write(refuse, failed=shown.tell)
        background.read(members, then=shown.show)
    qtbot.waitUntil(lambda: len(shown.answers) == 1)
    assert shown.sentences == ["A colleague needs a name."]


def test_a_reader_sees_all_that_was_written_before(background, qtbot):
    shown = Shown()
    for name in ("Ada", "Kim", "Jo"):
        background.write(ensure_member, name)
        background.read(members, then=shown.show)
    qtbot.waitUntil(lambda: len(shown.answers) == 3)
    assert names(shown) == [["Ada"], ["Ada", "Kim"], ["Ada", "Jo", "Kim"]]


def test_a_refused_act_says_why_and_announces_nothing(background, qtbot):
    shown, announced = Shown(), []
    background.changed.connect(announced.append)
    background.write(refuse, failed=shown.tell)
    background.read(members, then=shown.show)
    qtbot.waitUntil(lambda: bool(shown.answers))
    assert shown.sentences == ["A colleague needs a name."]
    assert announced == []


def test_our_own_errors_are_told_kindly_logged_in_full_and_save_nothing(background, qtbot, caplog):
    shown = Shown()
    with qtbot.waitSignal(background.failed) as told:
        background.write(break_down)
    background.read(members, then=shown.show)
    qtbot.waitUntil(lambda: bool(shown.answers))
    assert told.args == ["Something went wrong in the program. Nothing was saved."]
    assert names(shown) == [[]]
    assert "ZeroDivisionError" in caplog.text


def test_an_answer_for_a_widget_that_is_gone_is_dropped(background, qtbot):
    gone, here = Shown(), Shown()
    background.read(members, then=gone.show)
    answers = gone.answers
    shiboken6.delete(gone)
    background.read(members, then=here.show)
    qtbot.waitUntil(lambda: bool(here.answers))
    assert answers == []


def with_a_partial(shown):
    return partial(shown.show)


def with_a_lambda(shown):
    return lambda found: shown.show(found or ())


@pytest.mark.parametrize("asking", [with_a_partial, with_a_lambda])
def test_so_is_one_that_knows_more_than_the_answer(background, qtbot, asking):
    gone, here = Shown(), Shown()
    background.read(members, then=asking(gone))
    answers = gone.answers
    shiboken6.delete(gone)
    background.read(members, then=here.show)
    qtbot.waitUntil(lambda: bool(here.answers))
    assert answers == []


def test_nobody_is_answered_after_the_close_who_might_ask_again(shop_file, clock, light, qapp):
    answers = []
    thread = Background(Counter(clock), lambda: open_file(shop_file), database.close)
    thread.read(bool, then=answers.append)
    thread.close()
    qapp.processEvents()
    assert answers == []


def test_the_same_tap_twice_is_one_act(background, qtbot):
    announced = []
    background.changed.connect(announced.append)
    shown = Shown()
    background.write(ensure_member, "Kim", uid="tap")
    background.write(ensure_member, "Kimberley", uid="tap", then=shown.show)
    qtbot.waitUntil(lambda: bool(shown.answers))
    assert shown.answers == [None]
    assert len(announced) == 1


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError("database or disk is full"), "The disk is full. Nothing was saved; your words are kept here."),
        (OSError("attempt to write a readonly database"), "The shop’s file cannot be written just now."),
    ],
)
def test_what_the_world_does_is_told_as_such(error, sentence):
    assert mistakes.sentence_for(error).startswith(sentence)


def test_what_another_counter_wrote_is_announced_here_too(background, shop_file, qtbot):
    background.look_elsewhere()
    shown = Shown()
    background.read(members, then=shown.show)
    qtbot.waitUntil(lambda: bool(shown.answers))
    ran("main.py", "--data", shop_file.parent, "--by", "Kim", "check")
    with qtbot.waitSignal(background.changed) as announced:
        background.look_elsewhere()
    assert "staff.added" in announced.args[0].kinds


def test_what_is_asked_when_the_database_was_given_back_is_answered_to_nobody(background):
    answers = []
    background.close()
    background.read(lambda: 1, then=answers.append)
    background.close()
    assert answers == []
