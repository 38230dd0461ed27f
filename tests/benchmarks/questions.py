"""What people type to find somebody: a mix drawn from the shop's own customers, the same for every run."""

import sqlite3
import string
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random

EACH = 300
SEED = 20
NICKNAMES = ("liz", "bill", "bob", "peggy", "ted", "dick", "jack", "nell", "sandy", "kate", "maggie", "beth", "charlie")
LIKED = "SELECT text FROM preference ORDER BY id LIMIT 5000"
PEOPLE = """
    SELECT customer.id, customer.name, coalesce((SELECT digits FROM phone WHERE customer_id = customer.id), '')
    FROM customer WHERE id % (SELECT max(1, count(*) / 5000) FROM customer) = 0
"""


class Questions:
    """Draws questions of each kind from the customers in a shop's file."""

    def __init__(self, file: Path) -> None:
        with sqlite3.connect(file) as bare:
            rows = bare.execute(PEOPLE).fetchall()
            self.liked = [text for (text,) in bare.execute(LIKED)]
        bare.close()
        self.ids = [id for id, _, _ in rows]
        self.people = [(_without_accents(name), digits) for _, name, digits in rows]

    def customers(self) -> list[int]:
        """Give the ids of as many customers, from anywhere in the shop."""
        return Random(SEED).sample(self.ids, EACH)

    def of(self, kind: str) -> list[str]:
        """Give as many questions of a kind as are asked in one benchmark; KeyError for an unknown kind."""
        chance = Random(f"{SEED} {kind}")
        draw = KINDS[kind]
        return [draw(self, chance) for _ in range(EACH)]

    def mixed(self, kinds: Iterable[str]) -> list[str]:
        """Give as many questions of all these kinds together."""
        questions = [question for kind in kinds for question in self.of(kind)]
        return Random(SEED).sample(questions, EACH)

    def name(self, chance: Random) -> str:
        """Give somebody's whole name, typed without its accents."""
        return chance.choice(self.people)[0]

    def word(self, chance: Random, at_least: int) -> str:
        """Give one word of a name, of at least so many letters."""
        words = [word for word in self.name(chance).split() if len(word) >= at_least and word.isalpha()]
        return chance.choice(words) if words else self.word(chance, at_least)

    def digits(self, chance: Random) -> str:
        """Give the end of somebody's phone number, as people read it out."""
        digits = chance.choice(self.people)[1].split(" ")[0]
        return digits[-chance.randint(4, 6) :] or self.digits(chance)


def _without_accents(name: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))


def _slip(questions: Questions, chance: Random) -> str:
    """Give a word with one letter left out, doubled, mistaken or changed about."""
    word = questions.word(chance, 5).lower()
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + chance.choice(string.ascii_lowercase) + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def _as_heard(questions: Questions, chance: Random) -> str:
    """Give a word spelt as it sounds."""
    word = questions.word(chance, 5).lower()
    heard = (("ph", "f"), ("ck", "k"), ("ie", "y"), ("ee", "ea"), ("c", "k"), ("v", "f"), ("z", "s"), ("s", "z"))
    for written, spoken in heard:
        if written in word[1:]:
            return word[0] + word[1:].replace(written, spoken)
    return word[:-1] + 2 * word[-1]


def _liked(questions: Questions, chance: Random) -> str:
    words: Sequence[str] = [word for word in chance.choice(questions.liked).split() if word.isalpha()]
    return " ".join(words[: chance.randint(1, 2)]) or _liked(questions, chance)


def _nobody(_: Questions, chance: Random) -> str:
    return "".join(chance.choices(string.ascii_lowercase, k=chance.randint(6, 12)))


KINDS: dict[str, Callable[[Questions, Random], str]] = {
    "two letters": lambda questions, chance: questions.word(chance, 2)[:2],
    "four letters": lambda questions, chance: questions.word(chance, 4)[:4],
    "a whole name, no accents": Questions.name,
    "the end of a phone number": Questions.digits,
    "what they like": _liked,
    "a nickname": lambda _, chance: chance.choice(NICKNAMES),
    "a slip of the finger": _slip,
    "as it sounds": _as_heard,
    "nobody's name": _nobody,
}
WIDENED = ("a nickname", "a slip of the finger", "as it sounds", "nobody's name")
AS_TYPED = tuple(kind for kind in KINDS if kind not in WIDENED)
