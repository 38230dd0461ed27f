"""What a customer likes and dislikes, and the comforts that follow from it."""

from desktop_app.noticing.reading.contact import NAMING
from desktop_app.noticing.reading.opening import Clause, bare
from desktop_app.noticing.reading.proposals import How, Kind, Proposal
from desktop_app.noticing.reading.vocabulary import meaning, pattern

COMFORTABLE = r"{seats}|^(?:it |to be |being )?{atmosphere}(?: (?:while|when|during|on|off|low|down|please)\b.*)?$"


def tastes(clause: Clause) -> tuple[Proposal, ...]:
    """The likes or dislikes a clause tells; what is denied turns round, or leaves nothing."""
    changed = clause.denied and pattern("{called_off}").search(clause.text)
    if changed or not clause.hers:
        return ()
    return disliked(clause) or liked(clause) or chosen(clause) or favourite(clause)


def disliked(clause: Clause) -> tuple[Proposal, ...]:
    """A dislike, and the comfort that would suit instead when the word list knows one."""
    hated = pattern("(?:{dislike}|{like} not(?: to)?) (?P<what>.+)").match(clause.body)
    unloved = pattern("(?:{like}|{unwanted}) (?P<what>.+)").match(clause.body)
    offensive = pattern("(?:finds?|found) (?P<what>.+ too .+)").match(clause.body)
    found = unloved if clause.denied else hated or offensive
    what = bare(found["what"]) if found else ""
    return (Proposal(Kind.DISLIKE, what, how=clause.how), *instead_of(what)) if what else ()


def instead_of(disliked_thing: str) -> tuple[Proposal, ...]:
    """The comfort that avoids a disliked thing; ours to guess, so it counts as assumed."""
    known = pattern("{comforts}").search(disliked_thing)
    return (Proposal(Kind.COMFORT, meaning("comforts", known[0]), how=How.ASSUMED),) if known else ()


def liked(clause: Clause) -> tuple[Proposal, ...]:
    """A like; of a seat, quiet or music it is a comfort."""
    found = pattern("{like} (?P<what>.+)").match(clause.body)
    if clause.denied or not found or pattern(NAMING).search(found["what"]):
        return ()
    comfortable = pattern(COMFORTABLE).search(found["what"])
    what = bare(found["what"])
    if comfortable and what.lower().startswith("it "):
        what = what[len("it ") :]
    return (Proposal(Kind.COMFORT if comfortable else Kind.LIKE, what, how=clause.how),) if what else ()


def chosen(clause: Clause) -> tuple[Proposal, ...]:
    """What the customer always asks for, which we noticed; or collects, which is said."""
    found = pattern("{chooses} (?P<what>.+)").match(clause.body) if "habit" in clause.passed else None
    if found and not clause.denied and (what := bare(found["what"])):
        return (Proposal(Kind.LIKE, what, how=How.NOTICED),)
    if pattern("{collects} .+").match(clause.body) and not clause.denied:
        return (Proposal(Kind.LIKE, bare(clause.body), how=clause.how),)
    return ()


def favourite(clause: Clause) -> tuple[Proposal, ...]:
    """Whatever is a favourite."""
    found = pattern(r"favourite(?: [\w' -]{1,30}?)?(?: is| are|:) (?P<what>.+)").match(clause.body)
    what = bare(found["what"]) if found and not clause.denied else ""
    return (Proposal(Kind.LIKE, what, how=clause.how),) if what else ()
