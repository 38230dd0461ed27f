"""Finding customers by name: as typed, begun, by a nickname, from inside a word, with a slip, by its sound.

A broad question is never sorted whole. Full-text search gives its first few hundred answers, and those who were seen
lately are looked through on their own; both take the same time in a shop of any size.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.customers.asking import Asked, all_of, any_of, beginning, quoted
from desktop_app.customers.names import fold, nicknames, sound
from desktop_app.customers.search_tables import SLIP_LENGTHS
from desktop_app.foundation.database import database

CAP = 300
LATELY = 500
MEANINGS = 20
INSIDE_FROM = 3  # letters; a trigram index knows nothing shorter

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
INSIDE = """
    SELECT name_word.word FROM word_search CROSS JOIN name_word ON name_word.id = word_search.rowid
    WHERE word_search MATCH ? LIMIT ?
"""
SLIPS = """
    SELECT DISTINCT name_word.word, name_word.people
    FROM name_slip CROSS JOIN name_word ON name_word.id = name_slip.word WHERE form IN ({})
"""
SOUNDS = "SELECT word FROM name_word WHERE sound = ? ORDER BY people DESC LIMIT ?"

Meanings = dict[str, str]  # a word that may have been meant → what to say about it


@dataclass(frozen=True, slots=True)
class Hit:
    """Someone who was found, and why; nothing where the name itself says it."""

    customer: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Person:
    id: int
    name: str
    words: tuple[str, ...]
    last_seen: str


def by_name(asked: Asked) -> Iterator[Hit]:
    """Give the customers whose names answer, best first, people seen lately first among equals."""
    if not asked.words:
        return
    yield from _exactly(asked.words)
    yield from _beginning(asked.words)
    yield from _meaning(asked.words)


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


def _beginning(words: Sequence[str]) -> Iterator[Hit]:
    together = f"{all_of(map(beginning, words))} OR {beginning(''.join(words))}"
    people = _answering(together)
    if len(people) >= CAP:
        people = [*_seen_lately([f" {word}" for word in words]), *people]
    yield from (Hit(person.id) for person in people)


def _meaning(words: Sequence[str]) -> Iterator[Hit]:
    """Widen what each word may stand for, step by step."""
    meanings: dict[str, Meanings] = {word: {} for word in words}
    for widen in WIDENINGS:
        wider = {word: widen(word) | meanings[word] for word in words}
        if wider == meanings:
            continue
        meanings = wider
        terms = (any_of([beginning(word), *map(quoted, meanings[word])]) for word in words)
        for person in _answering(all_of(terms)):
            yield Hit(person.id, _why(person.words, meanings))


def _why(borne: Sequence[str], meanings: dict[str, Meanings]) -> str:
    said = []
    for word, meant in meanings.items():
        if not any(name.startswith(word) for name in borne):
            said.append(next((meant[name] for name in borne if name in meant), ""))
    return ", ".join(filter(None, said))


def _short_for(word: str) -> Meanings:
    return {name: f"nickname of {full.title()}" for name, full in nicknames(word).items()}


def _inside(word: str) -> Meanings:
    if len(word) < INSIDE_FROM:
        return {}
    rows = database.execute_sql(INSIDE, [quoted(word), MEANINGS]).fetchall()
    return {found: f"has “{word}” in it" for (found,) in rows if not found.startswith(word)}


def _one_slip_off(word: str) -> Meanings:
    if len(word) not in SLIP_LENGTHS:
        return {}
    from rapidfuzz.distance import OSA

    forms = sorted({word, *(word[:place] + word[place + 1 :] for place in range(len(word)))})
    rows = database.execute_sql(SLIPS.format(", ".join("?" * len(forms))), forms).fetchall()
    near = sorted((-people, found) for found, people in rows if OSA.distance(word, found) == 1)
    return {found: f"close to “{word}”" for _, found in near[:MEANINGS] if not found.startswith(word)}


def _sounding_like(word: str) -> Meanings:
    heard = sound(word)
    rows = database.execute_sql(SOUNDS, [heard, MEANINGS]).fetchall() if heard else []
    return {found: f"sounds like “{word}”" for (found,) in rows if not found.startswith(word)}


WIDENINGS: tuple[Callable[[str], Meanings], ...] = (_short_for, _inside, _one_slip_off, _sounding_like)


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
    people = [_Person(id, name, tuple(words.split()), last_seen or "") for id, name, words, last_seen in rows]
    return sorted(people, key=lambda person: person.last_seen, reverse=True)
