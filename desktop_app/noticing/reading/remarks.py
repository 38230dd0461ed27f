"""What is worn, lost, left behind or running out, so that we can act unasked."""

from desktop_app.noticing.reading.opening import Clause, bare, trimmed
from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.reading.vocabulary import meaning, pattern

WORN = (
    r"(?:{articles} )?(?P<thing>(?:[\w']+ ){0,2}?{belongings})(?: on {articles} [\w']+)? "
    r"(?:{linking} )?{faults}(?: .*)?"
)
LOST = r"(?:lost|broke|tore|ripped|snapped|cracked) {articles} (?:[\w']+ )?(?P<thing>{belongings})(?: .*)?"
LEFT = r"{behind} {articles} (?P<thing>[\w' -]{0,30}?)(?P<here> (?:behind|here|(?:on|under|in|at|by) the .+))?"
DENIED = r"\b(?:not|n't|isn't|wasn't|weren't|aren't|never|no longer|without)\b(?! work| scan)"
NOT_THEIRS = {"ours", "promise", "promise_to", "duty", "request"}


def remarks(clause: Clause) -> tuple[Proposal, ...]:
    """Something of the customer's that we can help with, and how."""
    if clause.about or clause.denied or clause.passed & NOT_THEIRS:
        return ()
    act = worn(clause) or lost(clause) or left_behind(clause) or running_out(clause)
    return (Proposal(Kind.REMARK, bare(clause.body), act=act, how=clause.how),) if act else ()


def worn(clause: Clause) -> str:
    """What to do about a belonging that is worn or broken."""
    found = pattern(WORN).fullmatch(clause.body)
    if not found or pattern("{our_things}").match(found["thing"]) or pattern(DENIED).search(clause.body):
        return ""
    return help_with(pattern("{belongings}").findall(found["thing"])[-1])


def lost(clause: Clause) -> str:
    """What to do about a belonging lost or broken by its owner."""
    found = pattern(LOST).fullmatch(clause.body)
    return help_with(found["thing"]) if found else ""


def help_with(thing: str) -> str:
    """What we can do about a worn or lost belonging."""
    known = pattern("{acts}$").search(thing)
    return meaning("acts", known[0]) if known else f"Offer to help with the {thing}"


def left_behind(clause: Clause) -> str:
    """What to do about a belonging left here."""
    found = pattern(LEFT).fullmatch(clause.body)
    if not found or pattern("{people.relations}").search(found["thing"]):
        return ""
    return f"Put the {found['thing']} aside" if found["here"] or pattern("{belongings}").search(found["thing"]) else ""


def running_out(clause: Clause) -> str:
    """What to do when something of theirs is nearly used up."""
    found = pattern("{low_on} (?!time|patience)(?P<thing>.+)").fullmatch(trimmed(clause.body))
    thing = bare(found["thing"]) if found else ""
    return f"Offer more {thing}" if thing else ""
