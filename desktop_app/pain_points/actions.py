"""Keeping what customers dislike, gathering it into themes, and telling them what came of it."""

from collections.abc import Iterable
from typing import Any

from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.delays import Delay, DelayUnit
from desktop_app.foundation.journal import JournalEntry
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, clean_note, is_visible, shortened
from desktop_app.noticing.tables import Observation, Proposal
from desktop_app.pain_points.queries import to_be_told, waiting_to_tell, was_told
from desktop_app.pain_points.rules import ANSWERED, check_move, occasion_of, pain_point_of, to_tell
from desktop_app.pain_points.tables import PainPoint, Standing, Voice
from desktop_app.reminders.actions import add, drop
from desktop_app.reminders.branches import Branch, FollowOn
from desktop_app.reminders.days import date_words
from desktop_app.reminders.rules import NewReminder, Outcome
from desktop_app.reminders.tables import Channel, Kind, Reminder
from desktop_app.staff.queries import name_of

HEARD = "painpoint.heard"
MOVED = "painpoint.moved"
GATHERED = "painpoint.gathered"
STANDING = "painpoint.standing"
OWNED = "painpoint.owned"

NEXT_OPEN_DAY = Delay(1, DelayUnit.BUSINESS_DAYS)
SHOWN_OF_A_VOICE = 200  # letters of it that a reminder quotes
AGAIN = "again"


def hear(act: Act, customer: int, text: str, visit: int | None = None, theme: str = "") -> int:
    """Keep what a customer dislikes about the shop, as said, and give the voice's id; `theme` gathers it at once.

    Raises Mistake where it says nothing.
    """
    text = clean_note(text, Voice.text.limit, "What they dislike")
    if not is_visible(text):
        raise Mistake("What do they dislike? Their own words will do.")
    voice = act.insert(Voice(customer=customer, text=text, day=act.day, at=act.now, visit=visit, by=act.by))
    act.record(HEARD, customer=customer, subject=voice.id, text=text)
    if theme:
        gather(act, voice.id, theme)
    return voice.id


def move_here(act: Act, observation: int) -> int:
    """Let a customer's note count as what they dislike about the shop too, and give the voice's id.

    The note stays as it was typed. Raises Mistake where it is nobody's or was moved before.
    """
    row = Observation.get_by_id(observation)
    if row.customer_id is None:
        raise Mistake("Choose whose it is first.")
    if Voice.select().where(Voice.observation == row).exists():
        raise Mistake("This is among what they dislike already.")
    return _voice_of(act, row, row.text)


def take_up(act: Act, entry: JournalEntry) -> None:
    """React to a note kept as a pain point: let it be a voice. A sentence that says two things is one."""
    proposal = Proposal.get_by_id(entry.subject)
    observation = proposal.observation
    voice = Voice.get_or_none(Voice.observation == observation)
    act.update(proposal, became=voice.id if voice else _voice_of(act, observation, observation.text))


def gather(act: Act, voice: int, theme: str) -> int:
    """Let a voice belong to the theme of this name, which is made where it is new, and give the theme's id.

    Where those who said it were to be told something, this customer is too, unless they say it still.
    """
    row, point = Voice.get_by_id(voice), _theme(act, theme)
    if act.update(row, pain_point=point):
        act.record(GATHERED, customer=row.customer_id, subject=point.id, text=f"{point.name}: {row.text}")
        if point.standing in ANSWERED and row.day <= point.since:
            _tell_one_more(act, point, row)
    return point.id


def gather_all(act: Act, voices: Iterable[int], theme: str) -> None:
    """Let several voices belong to the theme of this name, as `gather` does with one."""
    for voice in voices:
        gather(act, voice, theme)


def set_apart(act: Act, voice: int) -> None:
    """Take a voice out of its theme; it waits to be gathered again."""
    row = Voice.get_by_id(voice)
    if act.update(row, pain_point=None):
        act.record(GATHERED, customer=row.customer_id, subject=row.id, text=row.text)


def give_to(act: Act, pain_point: int, staff: int | None) -> None:
    """Let a member of staff see to a theme, or nobody."""
    row = PainPoint.get_by_id(pain_point)
    if act.update(row, owner=staff):
        who = name_of(staff) or "nobody"
        act.record(OWNED, subject=row.id, text=f"{row.name}: {who} sees to it")


def choose(act: Act, pain_point: int) -> None:
    """Say that something is to be done about it. Nobody is told anything meanwhile.

    Whoever says so sees to it, unless somebody does already. Raises Mistake where it is chosen already.
    """
    row = PainPoint.get_by_id(pain_point)
    for reminder in waiting_to_tell(pain_point, row.answers):
        drop(act, reminder, "it is being looked at again")
    _move(act, row, Standing.CHOSEN, words="", since=act.day, owner=row.owner_id or act.by)


def change(act: Act, pain_point: int, what: str) -> None:
    """Say what was changed; each who said it is to be told. Raises Mistake where it says nothing."""
    _answer(act, pain_point, Standing.CHANGED, what, "What was changed? Those who said it will be told.")


def cannot(act: Act, pain_point: int, because: str) -> None:
    """Say why it cannot be changed; each who said it is to be told. Raises Mistake where it says nothing."""
    _answer(act, pain_point, Standing.CANNOT, because, "Why can it not be changed? Those who said it will be told.")


def note_told(act: Act, entry: JournalEntry) -> None:
    """React to a reminder that is done: once everybody who said it was told what changed, the pain point is told."""
    number = pain_point_of(Reminder.get_by_id(entry.subject).occasion)
    point = PainPoint.get_or_none(PainPoint.id == number)
    if point is None or point.standing is not Standing.CHANGED:
        return
    if {voice.customer for voice in to_be_told(point.id, point.since)} <= was_told(point.id, point.answers):
        _move(act, point, Standing.TOLD)


def _voice_of(act: Act, note: Observation, text: str) -> int:
    voice = act.insert(
        Voice(
            customer=note.customer_id,
            text=text,
            day=note.day,
            at=note.at,
            visit=note.visit_id,
            observation=note,
            by=note.by_id,
        )
    )
    act.record(MOVED, customer=voice.customer_id, subject=voice.id, text=text)
    return voice.id


def _theme(act: Act, name: str) -> PainPoint:
    name = clean_line(name, PainPoint.name.limit, "The theme").strip()
    if not is_visible(name):
        raise Mistake("What is it about? A word or two will do.")
    return PainPoint.get_or_none(PainPoint.name == name) or act.insert(PainPoint(name=name, since=act.day))


def _answer(act: Act, pain_point: int, standing: Standing, words: str, question: str) -> None:
    words = clean_line(words, PainPoint.words.limit, "What they are told").strip()
    if not is_visible(words):
        raise Mistake(question)
    row = PainPoint.get_by_id(pain_point)
    for reminder in waiting_to_tell(pain_point, row.answers):
        drop(act, reminder, "there is something else to tell")
    _move(act, row, standing, words=words, since=act.day, answers=row.answers + 1)
    for voice in to_be_told(pain_point, act.day):
        _remind_to_tell(act, row, Voice.get_by_id(voice.id))


def _tell_one_more(act: Act, point: PainPoint, voice: Voice) -> None:
    if point.standing is Standing.TOLD:
        _move(act, point, Standing.CHANGED)
    _remind_to_tell(act, point, voice)


def _move(act: Act, row: PainPoint, standing: Standing, **more: Any) -> None:
    check_move(row.name, row.standing, standing)
    act.update(row, standing=standing, **more)
    act.record(STANDING, subject=row.id, text=f"{row.name}: {standing}")


def _remind_to_tell(act: Act, point: PainPoint, voice: Voice) -> None:
    """Ask whoever heard it to tell the customer on the next open day, and again where nobody answers."""
    text = to_tell(point.standing, point.words)
    said = shortened(" ".join(voice.text.split()), SHOWN_OF_A_VOICE)
    later = FollowOn(AGAIN, text, NEXT_OPEN_DAY, Kind.FOLLOW_UP, Channel.CALL, voice.by_id)
    new = NewReminder(
        customer=voice.customer_id,
        text=text,
        due=NEXT_OPEN_DAY.from_day(act.day, settings.open_days()),
        assignee=voice.by_id,
        why=f"On {date_words(voice.day, act.day)}: “{said}”",
        occasion=occasion_of(point.id, point.answers, voice.customer_id),
        branches=(Branch(Outcome.NO_ANSWER, then=later),),
    )
    add(act, new)
