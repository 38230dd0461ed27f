"""Drink, seat, music and talk: what makes a stay comfortable, always or only today."""

from desktop_app.noticing.reading.opening import Clause, bare, trimmed
from desktop_app.noticing.reading.proposals import How, Kind, Proposal
from desktop_app.noticing.reading.vocabulary import pattern

A_LITTLE = 6  # words; a longer piece is a story, not an order


def comforts(clause: Clause, *, today: bool) -> tuple[Proposal, ...]:
    """The comfort a clause names. A mood is one only where the clause speaks of `today`."""
    if not clause.hers:
        return ()
    if passing := mood(clause, today=today):
        return (Proposal(Kind.COMFORT, passing, situational=True, how=clause.how),)
    if what := drink(clause) or seat(clause) or hush(clause):
        how = How.NOTICED if "habit" in clause.passed else clause.how
        return (Proposal(Kind.COMFORT, what, how=how),)
    return ()


def mood(clause: Clause, *, today: bool) -> str:
    """How the customer is today: hurried, cold, not chatty."""
    hurried = pattern("{moments}").match(clause.body)
    if hurried and not clause.denied:
        return hurried[0]
    known = pattern("{absent_moods}" if clause.denied else "{moods}").fullmatch(clause.body)
    if not known or not today:
        return ""
    return f"not {known[0]}" if clause.denied else known[0]


def drink(clause: Clause) -> str:
    """A drink, by itself or after "takes", "has", "the usual is"."""
    if clause.denied:
        return ""
    taken = pattern("{has_drink} (?P<what>.+)").match(clause.body)
    if taken and made_of(bare(taken["what"]), "{drinks}", "{drink_words}"):
        return bare(taken["what"])
    return bare(clause.body) if made_of(bare(clause.body), "{drinks}", "{drink_words}") else ""


def seat(clause: Clause) -> str:
    """A seat, by itself or where the customer likes to sit."""
    if clause.denied:
        return ""
    chosen = pattern("{likes_to_sit} (?P<where>.+)").match(clause.body)
    usual = pattern("{sits} (?P<where>.+)").match(clause.body) if "habit" in clause.passed else None
    if sat := chosen or usual:
        return f"seat {trimmed(sat['where'])}"
    return bare(clause.body) if made_of(bare(clause.body), "{seats}", "{seat_words}") else ""


def hush(clause: Clause) -> str:
    """What the customer would rather be spared: "no small talk", "doesn't want to chat"."""
    if found := pattern("no (?P<what>{spared})(?: please)?").fullmatch(clause.body):
        return f"no {found['what']}"
    talk = pattern("{hushed}").fullmatch(clause.body) if clause.denied else None
    return "quiet, no small talk" if talk else ""


def is_drink_or_seat(text: str) -> bool:
    """Whether a piece is nothing but a drink or a seat."""
    return made_of(text, "{drinks}", "{drink_words}") or made_of(text, "{seats}", "{seat_words}")


def made_of(text: str, things: str, qualities: str) -> bool:
    """Whether a short text names one of the things and has no word beyond them and their qualities."""
    if len(text.split()) > A_LITTLE or not pattern(things).search(text):
        return False
    return not pattern(rf"{things}|{qualities}|[ ,']|\d").sub("", text)
