"""Asking for another value of a token: a menu under it, or a sheet in which it is typed or chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.playbooks.page import slot_popups
from desktop_app.playbooks.page.sentence import Slot
from desktop_app.playbooks.page.sentence_choices import MORE_CONDITIONS, Choice, choices, known_names, more_conditions
from desktop_app.playbooks.page.sentence_line import NAMES
from desktop_app.playbooks.page.sentence_values import let_go, put, value
from desktop_app.playbooks.page.word_queries import ShopWords
from desktop_app.playbooks.parts import Playbook, Step
from desktop_app.window import icons
from desktop_app.window.measures import HALF_STEP

ANOTHER_TIME = "Another time…"
_OF_WORDS = {Slot.SERVICE, Slot.PRODUCT, Slot.TAG, Slot.PREFERENCE, Slot.DATE, Slot.RHYTHM, Slot.INCIDENT}


@dataclass(frozen=True, slots=True)
class Question:
    """Which token is asked about, of which playbook and step, and the shop's words to choose from."""

    playbook: Playbook
    slot: Slot
    step: Step | None
    words: ShopWords


def ask(control: QWidget, question: Question, keep: Callable[[Playbook], object]) -> None:
    """Open what a token is chosen with under it; `keep` takes the playbook with what was chosen."""

    def put_in(chosen: Any) -> None:
        keep(put(question.playbook, question.slot, chosen, question.step))

    def leave_out() -> None:
        keep(let_go(question.playbook, question.slot))

    offered = choices(question.slot, question.playbook, question.words.letters)
    if offered:
        _open_menu(control, question, offered, put_in, leave_out)
        return
    popup = _open_popup(control, question, put_in)
    if _is_at_will(question):
        slot_popups.offer_leaving_out(popup, leave_out)


def ask_more(control: QWidget, question: Question, keep: Callable[[Playbook], object]) -> None:
    """Offer the conditions that could be asked for as well, and ask for the one that is chosen."""
    menu = _menu(control)
    for choice in more_conditions(question.playbook):
        one = Question(question.playbook, choice.value, None, question.words)
        menu.addAction(choice.words).triggered.connect(partial(_ask_later, control, one, keep))
    _pop_up(menu, control)


def _ask_later(control: QWidget, question: Question, keep: Callable[[Playbook], object], _: bool = False) -> None:
    ask(control, question, keep)


def _open_menu(
    control: QWidget,
    question: Question,
    offered: tuple[Choice, ...],
    put_in: Callable[[Any], None],
    leave_out: Callable[[], None],
) -> None:
    menu = _menu(control)
    now = value(question.playbook, question.slot, question.step)
    for choice in offered:
        action = menu.addAction(choice.words)
        action.triggered.connect(lambda _, chosen=choice.value: put_in(chosen))
        if choice.value == now:
            action.setIcon(icons.icon("check", "accent"))
    if question.slot is Slot.DELAY:
        ask_time = partial(slot_popups.ask_time, control, question.playbook.trigger, now, put_in)
        menu.addAction(ANOTHER_TIME).triggered.connect(lambda _: ask_time())
    if _is_at_will(question) and now is not None:
        menu.addSeparator()
        menu.addAction(slot_popups.LEAVE_OUT).triggered.connect(leave_out)
    _pop_up(menu, control)


def _open_popup(control: QWidget, question: Question, put_in: Callable[[Any], None]) -> Any:
    slot, now = question.slot, value(question.playbook, question.slot, question.step)
    if slot in _OF_WORDS:
        offered = getattr(question.words, slot)
        return slot_popups.ask_words(control, NAMES[slot], offered, now, put_in, typed=slot is not Slot.RHYTHM)
    if slot is Slot.TEXT:
        return slot_popups.ask_wording(control, NAMES[slot], now, known_names(question.playbook), put_in)
    return slot_popups.ask_typed(control, slot, now, put_in)


def _is_at_will(question: Question) -> bool:
    """Whether a condition stands in the sentence only because it is asked for."""
    bare = let_go(question.playbook, question.slot) if question.slot in MORE_CONDITIONS else question.playbook
    return any(choice.value is question.slot for choice in more_conditions(bare))


def _menu(control: QWidget) -> QMenu:
    menu = QMenu(control)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _pop_up(menu: QMenu, control: QWidget) -> None:
    menu.popup(control.mapToGlobal(QPoint(0, control.height() + HALF_STEP)))
