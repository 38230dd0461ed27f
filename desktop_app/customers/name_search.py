"""Finding customers by name: as typed, begun, by a nickname, from inside a word, with a slip, by its sound.

A broad question is never sorted whole. Full-text search gives its first few hundred answers, and those who were seen
lately are looked through on their own; both take the same time in a shop of any size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.customers.asking import Asked, all_of, any_of, beginning, quoted
from desktop_app.customers.name_meanings import STEPS, Meaning, begun, wider
from desktop_app.customers.names import fold
from desktop_app.foundation.database import database

CAP = 200
LATELY = 300

ANSWERS = """
    SELECT customer.id, customer.name, customer.words, customer.last_seen
    FROM name_search CROSS JOIN customer ON customer.id = name_search.rowid
    WHERE name_search MATCH ? AND customer.deleted_at IS NULL LIMIT ?
"""
SEEN_LATELY = """
    SELECT id, name, words, last_seen FROM (
        SELECT id, name, words, last_seen FROM customer
        WHERE coalesce(last_seen, '') > '' AND deleted_at IS NULL ORDER BY coalesce(last_seen, '') DESC LIMIT ?)
    WHERE
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """Someone who was found, and why; nothing where the name itself says it."""

    customer: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Person:
    id: int
    name: str
    words: str
    last_seen: str


def by_name(asked: Asked) -> Iterator[Hit]:
    """Give the customers whose names answer, best first, people seen lately first among equals."""
    if not asked.words:
        return
    yield from _exactly(asked.words)
    begins = {word: begun(word) for word in asked.words}
    yield from _beginning(begins)
    yield from _meaning(begins)


def whole_names(asked: Asked) -> list[int]:
    """Give the customers whose name has all of these words and no other."""
    if not asked.words:
        return []
    return [person.id for person in _answering(all_of(map(quoted, asked.words))) if _is_whole(person, asked.words)]


def _exactly(words: Sequence[str]) -> Iterator[Hit]:
    people = _answering(all_of(map(quoted, words)))
    if len(people) >= CAP:
        people = [*_seen_lately([f" {word} " for word in words]), *people]
    people = sorted(people, key=lambda person: not _is_whole(person, words))
    yield from (Hit(person.id) for person in people)


def _beginning(begins: dict[str, str]) -> Iterator[Hit]:
    people = _answering(f"{all_of(begins.values())} OR {beginning(''.join(begins))}")
    if len(people) >= CAP:
        people = [*_seen_lately([f" {word}" for word in begins]), *people]
    yield from (Hit(person.id) for person in people)


def _meaning(begins: dict[str, str]) -> Iterator[Hit]:
    """Widen what each word may stand for, in steps; of what one step finds, the surest first."""
    meanings: dict[str, dict[str, Meaning]] = {word: {} for word in begins}
    for step in STEPS:
        widened = {word: wider(word, step) | meant for word, meant in meanings.items()}
        if widened == meanings:
            continue
        meanings = widened
        question = all_of(any_of([begins[word], *map(quoted, meant)]) for word, meant in meanings.items())
        meant_by = [(person.id, _meant_by(person.words.split(), meanings)) for person in _answering(question)]
        for customer, meant in sorted(meant_by, key=lambda found: max((one.doubt for one in found[1]), default=0)):
            yield Hit(customer, ", ".join(one.why for one in meant))


def _meant_by(borne: Sequence[str], meanings: dict[str, dict[str, Meaning]]) -> list[Meaning]:
    """Give, for each word that none of the borne names begins with, what it was taken for."""
    return [
        next(meant[name] for name in borne if name in meant)
        for word, meant in meanings.items()
        if not any(name.startswith(word) for name in borne)
    ]


def _is_whole(person: _Person, words: Sequence[str]) -> bool:
    may_be = len(person.name) <= 2 * len(" ".join(words))  # folding every name of a broad answer takes too long
    return may_be and set(fold(person.name)) == set(words)


def _answering(question: str) -> list[_Person]:
    return _people(ANSWERS, [question, CAP])


def _seen_lately(marks: Sequence[str]) -> list[_Person]:
    conditions = " AND ".join(["instr(' ' || words || ' ', ?)"] * len(marks))
    return _people(SEEN_LATELY + conditions, [LATELY, *marks])


def _people(sql: str, values: Sequence[object]) -> list[_Person]:
    rows = database.execute_sql(sql, values).fetchall()
    people = [_Person(id, name, words, last_seen or "") for id, name, words, last_seen in rows]
    return sorted(people, key=lambda person: person.last_seen, reverse=True)
