"""Facts put as acts: what to do, not what is known."""

import re
from functools import cache

from desktop_app.customers.tables import Pronoun
from desktop_app.playbooks.wording import PRONOUNS
from desktop_app.preferences.tables import Kind as Fact
from desktop_app.suggestions.tables import Kind

DRINKS = (
    "tea", "coffee", "latte", "cappuccino", "espresso", "flat white", "americano", "cortado", "mocha", "chocolate",
    "water", "juice", "lemonade", "squash", "cordial", "tonic", "gin", "beer", "lager", "ale", "cider", "cola", "coke",
    "matcha", "chai", "smoothie", "kombucha",
)  # fmt: skip
WINES = (
    "wine", "rosé", "sherry", "port", "prosecco", "champagne", "cava", "malbec", "merlot", "pinot",
    "rioja", "barolo", "chianti", "riesling", "sauvignon", "chardonnay", "shiraz", "bordeaux", "burgundy",
)  # fmt: skip
SEATS = ("seat", "chair", "table", "booth", "stool", "corner", "sofa", "bench", "window", "basin", "bay")
MUSIC = ("music", "jazz", "playlist", "radio", "song", "songs", "album", "soul", "vinyl", "records")
HURRIES = ("rush", "hurry", "rushed", "quick")
ACTS = (
    "ask", "avoid", "bring", "check", "dim", "give", "greet", "have", "keep", "leave", "let", "offer", "pour", "put",
    "rinse", "save", "say", "serve", "skip", "speak", "take", "tell", "use",
)  # fmt: skip
ALREADY_A_WARNING = re.compile(r"(allergic|allergy|intolerant|no|never|not|cannot|can't|must)\b", re.IGNORECASE)
GIVEN = re.compile(r"\A(give|lend|offer|send|show) (an?|the|some|more)\b", re.IGNORECASE)
HIDDEN = "Look at the card before you begin"

ICONS_BY_WORD = (
    (("card",), "card"),
    (("rinse", "wash", "shampoo", "dry"), "drop"),
    (("audition", "concert", "recital", "choir", *MUSIC), "music"),
    (WINES, "wine"),
    (DRINKS, "comfort"),
    (SEATS, "seat"),
    (("birthday", "cake"), "cake"),
    (("gift", "present", "flowers"), "gift"),
    (("book", "novel", "volume"), "book"),
    (("post", "parcel"), "parcel"),
    (("repair", "mend", "fix"), "wrench"),
)
ICONS = {
    Kind.SAFETY: "alert",
    Kind.PROMISE: "promise",
    Kind.WENT_WRONG: "heart",
    Kind.CONCERN: "sunrise",
    Kind.REMARK: "star",
    Kind.FOLLOW_UP: "follow-ups",
    Kind.OCCASION: "calendar",
    Kind.REFILL: "refresh",
    Kind.COMFORT: "comfort",
    Kind.HOPE: "goal",
}
ALWAYS_THE_SAME = frozenset({Kind.SAFETY, Kind.WENT_WRONG, Kind.CONCERN})


def keep_safe(text: str, *, discreet: bool) -> str:
    """Put what must never happen as an act: ``Keep clear of PPD hair dye``; what is discreet is not recited."""
    if discreet:
        return HIDDEN
    return _capital(f"take care: {text}" if ALREADY_A_WARNING.match(text) else f"keep clear of {text}")


def make_comfortable(fact: Fact, text: str, pronoun: Pronoun, *, today_only: bool, discreet: bool) -> str:
    """Put what someone likes or is comfortable with as an act: ``Bring peppermint tea, no sugar``.

    What is discreet is not recited, unless it is written as an act itself.
    """
    first, _, rest = text.partition(" ")
    them = PRONOUNS[pronoun][1]
    if first.casefold() in ACTS:
        return _capital(text)
    if discreet:
        return HIDDEN
    if first.casefold() == "no" and rest:
        return f"Spare {them} {rest}"
    if first.casefold() == "sit" and rest:
        return f"Let {them} {text}"
    if first.casefold().startswith("quiet"):
        return f"Keep it {text}"
    return f"{_lead(fact, text, today_only=today_only)} {text}"


def _lead(fact: Fact, text: str, *, today_only: bool) -> str:
    if names(HURRIES, text):
        return "Keep it short:"
    if names(SEATS, text):
        return "Offer the"
    if names((*DRINKS, *WINES), text):
        return "Bring"
    if names(MUSIC, text):
        return "Put on"
    if today_only:
        return "Mind today:"
    return "Offer" if fact is Fact.LIKE else "Think of:"


def as_act(text: str, pronoun: Pronoun) -> str:
    """Put the words of a reminder as an act.

    A question is asked, what is given is given to somebody (``Give her a new loyalty card``), and anything else stands
    as it is written.
    """
    question, mark, _ = text.partition("?")
    if mark and not text.casefold().startswith("ask"):
        return f"Ask: {question}?"
    return _capital(GIVEN.sub(rf"\1 {PRONOUNS[pronoun][1]} \2", text))


def icon_for(kind: Kind, text: str) -> str:
    """Give the name of the icon for a suggestion: by what it speaks of, else by its kind."""
    if kind not in ALWAYS_THE_SAME:
        for words, icon in ICONS_BY_WORD:
            if names(words, text):
                return icon
    return ICONS[kind]


def is_drink_or_seat(text: str) -> bool:
    """Tell whether a text speaks of something to drink or of where to sit."""
    return names((*DRINKS, *WINES, *SEATS), text)


def names(words: tuple[str, ...], text: str) -> bool:
    """Tell whether a text holds one of these words, whole, singular or plural."""
    return _any_of(words).search(text) is not None


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})s?\b", re.IGNORECASE)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
