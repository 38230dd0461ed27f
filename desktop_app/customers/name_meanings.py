"""What a word of a name may stand for besides itself: looked for among the words of names, few beside the people."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from desktop_app.customers.asking import any_of, beginning, quoted
from desktop_app.customers.names import nicknames, sound
from desktop_app.customers.search_tables import SLIP_LENGTHS
from desktop_app.foundation.database import database

MEANINGS = 10
INSIDE_FROM = 3  # letters; a trigram index knows nothing shorter
LONGEST_INDEXED = 5  # letters that the prefix indexes of name_search know
FEW_NAMES = 20
LAST = "\U0010ffff"  # sorts after every letter

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
class Meaning:
    """What a word was taken for: how doubtful that is among what was found with it, and why."""

    doubt: int
    why: str


def begun(word: str) -> str:
    """Give the question for names that begin with a word; a long one by the few names it begins, which is quicker."""
    if len(word) > LONGEST_INDEXED:
        rows = database.execute_sql(BEGUN, [word, word + LAST, FEW_NAMES + 1]).fetchall()
        if 0 < len(rows) <= FEW_NAMES:
            return any_of(quoted(name) for (name,) in rows)
    return beginning(word)


def wider(word: str, step: Sequence[Widening]) -> dict[str, Meaning]:
    """Give the names that a word may stand for by the widenings of one step."""
    found: dict[str, Meaning] = {}
    for doubt, widen in enumerate(step):
        found = {name: Meaning(doubt, why) for name, why in widen(word)} | found
    return found


def prepare() -> None:
    """Load what finding by nickname, slip and sound needs, which takes a moment the first time."""
    for widen in chain(*STEPS):
        list(widen("robert"))


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
