"""How a clause opens: who says it, of whom, how surely, and whether it is denied or over."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop_app.noticing.reading.proposals import How
from desktop_app.noticing.reading.vocabulary import one_of, pattern, words

# In the order to try them, so that "i'd say" is not taken for "i'd".
GROUPS = (
    "assumed", "noticed", "request", "said", "promise_to", "promise", "over", "negation", "duty", "habit", "ours",
    "theirs", "filler",
)  # fmt: skip
NEUTRAL = {"said", "noticed", "assumed", "filler", "theirs", "habit", "named"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and what stands before its point."""

    text: str  # the whole clause
    claim: str  # without who says it and of whom, but still with its "not", "was" or "to"
    body: str  # what is left once the openers are passed
    passed: frozenset[str]  # the groups of openers passed, by their names in the word list
    about: str  # somebody else it is about: "daughter"; empty for the customer

    @property
    def how(self) -> How:
        """How what it says is known."""
        if "assumed" in self.passed:
            return How.ASSUMED
        return How.NOTICED if "noticed" in self.passed else How.SAID

    @property
    def hers(self) -> bool:
        """Whether it tells something of the customer that still holds."""
        return not self.about and not self.passed & {"ours", "over", "duty", "request", "promise", "promise_to"}

    @property
    def denied(self) -> bool:
        """Whether it says that something is not so."""
        return "negation" in self.passed


@cache
def openers() -> re.Pattern[str]:
    """One pattern for all that can open a clause, each group named as in the word list."""
    groups = [f"(?P<{group}>{one_of(words(f'openers.{group}'))})" for group in GROUPS]
    relation = rf"(?P<relation>{one_of(words('people.relations'))})(?:'s|s'|')?(?= \w)(?! (?:of|to)\b)"
    return re.compile("(?:" + "|".join([*groups, relation]) + ")[ ,:]*", re.IGNORECASE)


@lru_cache(maxsize=16)
def naming(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for what the customer is called."""
    called = [name for name in names if name.strip()]
    return re.compile(rf"(?P<named>{one_of(called)})(?:'s)?[ ,:]*" if called else r"(?P<named>(?!))", re.IGNORECASE)


def opened(text: str, names: Sequence[str] = (), about: str = "") -> Clause:
    """The clause with its openers passed.

    `names` are what the customer is called; `about` is the other person whom the clause before was about.
    """
    passed: set[str] = set()
    at = claim = 0
    about = about if refers_back(text, about) else ""
    while opener := naming(tuple(names)).match(text, at) or openers().match(text, at):
        passed.add(opener.lastgroup or "")
        about = opener["relation"].lower() if opener.lastgroup == "relation" else about
        at = opener.end()
        claim = at if passed <= NEUTRAL else claim
    return Clause(text, text[claim:].strip(), text[at:].strip(), frozenset(passed), about)


def refers_back(text: str, about: str) -> bool:
    """Whether a clause goes on about the person of the one before: "son's exam on Friday, he hates maths"."""
    fitting = [pronoun for pronoun in ("she", "he") if about in words(f"people.{pronoun}")] or ["she", "he", "they"]
    return bool(about) and bool(re.match(rf"{one_of(fitting)}", text, re.IGNORECASE))


def bare(text: str) -> str:
    """A thing as it stands on a chip: without articles before it or filler behind it; empty for a mere "it"."""
    text = text.strip(" ,;:.-'\"")
    while first := pattern("{articles} ").match(text):
        text = text[first.end() :]
    return "" if pattern("{pronouns}").fullmatch(trimmed(text)) else trimmed(text)


def trimmed(text: str) -> str:
    """The text without filler at its end."""
    text = text.strip(' ,;:.-"')
    while last := pattern(" {trailing}$").search(text):
        text = text[: last.start()].rstrip(" ,;:.-")
    return text
