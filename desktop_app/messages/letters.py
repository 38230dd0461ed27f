"""The letters that come with the app: one file each, by language and code."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.resources import resource
from desktop_app.messages import wording
from desktop_app.playbooks.packs.toml_entry import Entry
from desktop_app.playbooks.packs.toml_file import read_entry
from desktop_app.reminders.tables import Kind

FOLDER = "letters"
USUAL_LANGUAGE = "en"
SUBJECT_LIMIT, BODY_LIMIT, SHORT_LIMIT = 150, 4000, 480


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter before anybody is written to: what it is called, the reminders it suits, and its words with names in
    braces. `short` is its form for a phone."""

    code: str
    name: str
    subject: str
    body: str
    short: str
    suits: tuple[Kind, ...] = ()


def check_wording(subject: str, body: str, short: str) -> None:
    """Raise Mistake where one of the three is empty, too long, or asks for a name that is not there."""
    _check("subject", subject, SUBJECT_LIMIT, wording.refuse_uncertain_names)
    _check("letter", body, BODY_LIMIT, wording.refuse_unknown_names)
    _check("short form", short, SHORT_LIMIT, wording.refuse_unknown_names)


def read_letter(path: Path) -> Letter:
    """Read the letter in a TOML file, whose name is its code; raises Mistake with the file and the reason."""
    entry = read_entry(path)
    letter = Letter(
        code=path.stem,
        name=entry.text("name"),
        subject=entry.text("subject"),
        body=entry.text("body"),
        short=entry.text("short"),
        suits=_kinds(entry),
    )
    entry.finish()
    try:
        check_wording(letter.subject, letter.body, letter.short)
    except Mistake as mistake:
        raise entry.mistake(str(mistake)) from mistake
    return letter


@cache
def shipped(language: str) -> Mapping[str, Letter]:
    """Give the letters in one of the `languages` by code; in English what there is in no other."""
    letters = {} if language == USUAL_LANGUAGE else dict(shipped(USUAL_LANGUAGE))
    files = sorted((resource(FOLDER) / language).glob("*.toml"))
    return letters | {letter.code: letter for letter in map(read_letter, files)}


@cache
def languages() -> tuple[str, ...]:
    """Give the languages there are letters in, by their codes."""
    return tuple(sorted(folder.name for folder in resource(FOLDER).iterdir() if folder.is_dir()))


def language_for(wanted: str) -> str:
    """Give the language to write in: the one that is wanted where there are letters in it, else English."""
    return wanted if wanted in languages() else USUAL_LANGUAGE


def _kinds(entry: Entry) -> tuple[Kind, ...]:
    words = entry.texts("for")
    for word in words:
        if word not in list(Kind):
            raise entry.mistake(f"for {word!r} is not one of: {', '.join(Kind)}", "for")
    return tuple(map(Kind, words))


def _check(what: str, text: str, limit: int, refuse: Callable[[str], None]) -> None:
    if not text.strip():
        raise Mistake(f"The {what} is empty")
    if len(text) > limit:
        raise Mistake(f"The {what} has {len(text)} characters; at most {limit} fit")
    try:
        refuse(text)
    except Mistake as mistake:
        raise Mistake(f"The {what}: {mistake}") from mistake
