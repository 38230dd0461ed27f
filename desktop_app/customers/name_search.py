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
MEANINGS = 10
INSIDE_FROM = 3  # letters; a trigram index knows nothing shorter
LONGEST_INDEXED = 5  # letters that the prefix indexes of name_search know
FEW_NAMES = 20
LAST = "\U0010ffff"  # sorts after every letter

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
BEGUN = "SELECT word FROM name_word WHERE word BETWEEN ? AND ? LIMIT ?"
INSIDE = """
    SELECT name_word.word FROM word_search CROSS JOIN name_word ON name_word.id = word_search.rowid
    WHERE word_search MATCH ? LIMIT ?
"""
SLIPS = """
    SELECT DISTINCT name_word.word, name_word.people
    FROM name_slip CROSS JOIN name_word ON name_word.id = name_slip.word WHERE form IN ({})
"""
SOUNDS = "SELECT word FROM name_word WHERE sound = ? ORDER BY people DESC LIMIT ?"

Widening = Callable[[str], Iterator[tuple[str, str]]]  # a word → names that may have been meant, and why


@dataclass(frozen=True, slots=True)
class Hit:
    """Someone who was found, and why; nothing where the name itself says it."""

    customer: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word was taken for: how doubtful that is among what was found with it, and why."""

    doubt: int
    why: str


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
    begun = {word: _begun(word) for word in asked.words}
    yield from _exactly(asked.words)
    yield from _beginning(begun)
    yield from _meaning(begun)


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


def _begun(word: str) -> str:
    """Give the question for names that begin with a word; a long one by the few names it begins, which is quicker."""
    if len(word) > LONGEST_INDEXED:
        rows = database.execute_sql(BEGUN, [word, word + LAST, FEW_NAMES + 1]).fetchall()
        if 0 < len(rows) <= FEW_NAMES:
            return any_of(quoted(name) for (name,) in rows)
    return beginning(word)


def _beginning(begun: dict[str, str]) -> Iterator[Hit]:
    people = _answering(f"{all_of(begun.values())} OR {beginning(''.join(begun))}")
    if len(people) >= CAP:
        people = [*_seen_lately([f" {word}" for word in begun]), *people]
    yield from (Hit(person.id) for person in people)


def _meaning(begun: dict[str, str]) -> Iterator[Hit]:
    """Widen what each word may stand for, in steps; of what one step finds, the surest first."""
    meanings: dict[str, dict[str, Meaning]] = {word: {} for word in begun}
    for step in STEPS:
        wider = {word: _wider(word, step) | meant for word, meant in meanings.items()}
        if wider == meanings:
            continue
        meanings = wider
        question = all_of(any_of([begun[word], *map(quoted, meant)]) for word, meant in meanings.items())
        meant_by = [(person.id, _meant_by(person.words, meanings)) for person in _answering(question)]
        for customer, meant in sorted(meant_by, key=lambda found: max((one.doubt for one in found[1]), default=0)):
            yield Hit(customer, ", ".join(one.why for one in meant))


def _wider(word: str, step: Sequence[Widening]) -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    for doubt, widen in enumerate(step):
        found = {name: Meaning(doubt, why) for name, why in widen(word)} | found
    return found


def _meant_by(borne: Sequence[str], meanings: dict[str, dict[str, Meaning]]) -> list[Meaning]:
    """Give, for each word that none of the borne names begins with, what it was taken for."""
    return [
        next(meant[name] for name in borne if name in meant)
        for word, meant in meanings.items()
        if not any(name.startswith(word) for name in borne)
    ]


def _short_for(word: str) -> Iterator[tuple[str, str]]:
    return ((name, f"nickname of {full.title()}") for name, full in nicknames(word).items())


def _inside(word: str) -> Iterator[tuple[str, str]]:
    if len(word) < INSIDE_FROM:
        return
    rows = database.execute_sql(INSIDE, [quoted(word), MEANINGS]).fetchall()
    yield from ((name, f"has “{word}” in it") for (name,) in rows if not name.startswith(word))


def _one_slip_off(word: str) -> Iterator[tuple[str, str]]:
    if len(word) not in SLIP_LENGTHS:
        return
    from rapidfuzz.distance import OSA

    forms = sorted({word, *(word[:place] + word[place + 1 :] for place in range(len(word)))})
    rows = database.execute_sql(SLIPS.format(", ".join("?" * len(forms))), forms).fetchall()
    near = sorted((-people, name) for name, people in rows if OSA.distance(word, name) == 1)
    yield from ((name, f"close to “{word}”") for _, name in near[:MEANINGS] if not name.startswith(word))


def _sounding_like(word: str) -> Iterator[tuple[str, str]]:
    heard = sound(word)
    rows = database.execute_sql(SOUNDS, [heard, MEANINGS]).fetchall() if heard else []
    yield from ((name, f"sounds like “{word}”") for (name,) in rows if not name.startswith(word))


STEPS: tuple[tuple[Widening, ...], ...] = ((_short_for, _inside), (_one_slip_off, _sounding_like))


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
