"""Which words sound alike, how a pain point moves on, and what those who said it are told. Pure."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

from desktop_app.foundation.mistakes import Mistake
from desktop_app.pain_points.tables import Standing

LIKENESS = fuzz.token_set_ratio
ALIKE = 65  # of 100; a word in common is enough to be asked
# Words that many sentences share, whatever they are about.
SMALL_WORDS = (
    "a am an and are at be been but by did do does for from had has have he her here his i in is it its me my no not of"
    " off on or our out she so that the their them there they this to too up very was we were will with you your"
    " always again really much quite bit dislike dislikes hate hates like likes"
)
SMALL = frozenset(SMALL_WORDS.split())
LEADS_TO: Mapping[Standing, frozenset[Standing]] = {
    Standing.HEARD: frozenset({Standing.CHOSEN, Standing.CHANGED, Standing.CANNOT}),
    Standing.CHOSEN: frozenset({Standing.CHANGED, Standing.CANNOT}),
    Standing.CHANGED: frozenset({Standing.CHOSEN, Standing.TOLD}),
    Standing.TOLD: frozenset({Standing.CHOSEN, Standing.CHANGED}),
    Standing.CANNOT: frozenset({Standing.CHOSEN, Standing.CHANGED}),
}
ANSWERED = frozenset({Standing.CHANGED, Standing.TOLD, Standing.CANNOT})


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme by its id and name, with what has been gathered under it, in the customers' words."""

    id: int
    name: str
    texts: tuple[str, ...] = ()


def likely(texts: Iterable[str], themes: Iterable[Theme]) -> tuple[str, ...]:
    """Give, for each text, the name of the theme that it sounds most like; empty where it sounds like none."""
    known = [(_telling(words), theme.name) for theme in themes for words in (theme.name, *theme.texts)]
    heard = [words for words, _ in known]
    found = (process.extractOne(_telling(text), heard, scorer=LIKENESS, score_cutoff=ALIKE) for text in texts)
    return tuple(known[place[2]][1] if place else "" for place in found)


def sound_alike(texts: Mapping[int, str], one: int) -> tuple[int, ...]:
    """Give the ids of the other texts that sound like the one with this id."""
    said = _telling(texts[one])
    return tuple(id for id, text in texts.items() if id != one and LIKENESS(said, _telling(text)) >= ALIKE)


def can_become(standing: Standing, wanted: Standing) -> bool:
    """Tell whether a pain point can come from one standing to another."""
    return wanted in LEADS_TO[standing]


def check_move(name: str, standing: Standing, wanted: Standing) -> None:
    """Raise Mistake where a pain point cannot come from one standing to another."""
    if not can_become(standing, wanted):
        raise Mistake(f"“{name}” is {standing} already.")


def to_tell(standing: Standing, words: str) -> str:
    """Give what is to be told to those who said it."""
    return f"Tell them why it stays: {words}" if standing is Standing.CANNOT else f"Tell them what changed: {words}"


def occasion_of(pain_point: int, answers: int, customer: int | None = None) -> str:
    """Name the telling of one customer, so that nobody is told twice; without a customer, how all of them begin."""
    return f"painpoint/{pain_point}/{answers}/{'' if customer is None else customer}"


def pain_point_of(occasion: str | None) -> int | None:
    """Give the id of the pain point that a reminder of this occasion tells of, if it tells of one."""
    feature, _, rest = (occasion or "").partition("/")
    return int(rest.partition("/")[0]) if feature == "painpoint" else None


MOST_DAYS = 90
FEWEST_DAYS = 14  # before that, one quiet week would look like a success


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, both included, with how often something was feared in them and how many visits there were."""

    first: dt.date
    last: dt.date
    concerns: int = 0
    visits: int = 0


def stretches(since: dt.date, today: dt.date) -> tuple[Stretch, Stretch]:
    """Give the 90 days before a countermeasure began, and the days since, at most 90 of them too."""
    day = dt.timedelta(days=1)
    last = min(today, since + (MOST_DAYS - 1) * day)
    return Stretch(since - MOST_DAYS * day, since - day), Stretch(since, last)


def recurrence_words(before: Stretch, after: Stretch) -> str:
    """Say whether a concern comes back: in how many of the visits it was voiced before, and since."""
    said = f"Voiced in {_of(before)} before, {_of(after)} since"
    if (after.last - after.first).days + 1 < FEWEST_DAYS or not before.visits or not after.visits:
        return f"{said}: too early to say"
    was, now = before.concerns * after.visits, after.concerns * before.visits
    verdict = "gone" if was and not now else "less often" if now < was else "as often" if now == was else "more often"
    return f"{said}: {verdict}"


def _of(days: Stretch) -> str:
    return f"{days.concerns} of {days.visits} {'visit' if days.visits == 1 else 'visits'}"


def _telling(text: str) -> str:
    """Give the words that tell something; where there are none, all of them."""
    words: Sequence[str] = utils.default_process(text).split()
    return " ".join([word for word in words if word not in SMALL] or words)
