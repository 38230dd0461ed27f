"""What is worn or lost, so that we can act unasked; and what customers dislike about us."""

from desktop_app.noticing.reading.opening import Clause, bare, trimmed
from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.reading.vocabulary import pattern, vocabulary

DENIED = r"\b(?:not|n't|isn't|wasn't|weren't|aren't|never|no longer|without)\b(?! work| scan)"


def remarks(clause: Clause) -> tuple[Proposal, ...]:
    """Something of the customer's that is worn, broken, left behind or running out."""
    if clause.about or clause.denied or clause.passed & {"ours", "promise", "promise_to", "duty", "request"}:
        return ()
    text, act = worn(clause) or left_behind(clause) or running_out(clause) or ("", "")
    return (Proposal(Kind.REMARK, text, act=act, how=clause.how),) if text else ()


def worn(clause: Clause) -> tuple[str, str] | None:
    """A belonging that needs care, and the act that would help."""
    grammar = "(?:{articles} )?(?P<thing>(?:[\\w']+ ){0,2}?{belongings})(?: on {articles} [\\w']+)? (?:{linking} )?{faults}(?: .*)?"
    found = pattern(grammar).fullmatch(clause.body)
    if not found or pattern("{our_things}").match(found["thing"]) or pattern(DENIED).search(clause.body):
        return None
    thing = pattern("{belongings}").findall(found["thing"])[-1]
    return bare(clause.body), str(vocabulary()["acts"].get(thing.lower(), f"Offer to help with the {thing}"))


def left_behind(clause: Clause) -> tuple[str, str] | None:
    """A belonging left here."""
    grammar = "{behind} (?:{articles} )(?P<thing>[\\w' -]{0,30}?)(?P<here> (?:behind|here|on the .+|under the .+|in the .+|at the .+))?"
    found = pattern(grammar).fullmatch(clause.body)
    if (
        found
        and (found["here"] or pattern("{belongings}").search(found["thing"]))
        and not pattern("{people.relations}").search(found["thing"])
    ):
        return trimmed(clause.body), f"Put the {found['thing']} aside"
    return None


def running_out(clause: Clause) -> tuple[str, str] | None:
    """Something of theirs that is nearly used up."""
    found = pattern("{low_on} (?P<thing>.+)").fullmatch(clause.body)
    thing = bare(found["thing"]) if found else ""
    return (
        (trimmed(clause.body), f"Offer more {thing}") if thing and not pattern("time|patience").match(thing) else None
    )


def pain_points(clause: Clause) -> tuple[Proposal, ...]:
    """What the customer dislikes about the shop."""
    if clause.about or clause.passed & {"duty", "request", "promise", "promise_to"}:
        return ()
    what = complaint(clause) or hated_here(clause) or trouble(clause)
    return (Proposal(Kind.PAINPOINT, what, how=clause.how),) if what else ()


def complaint(clause: Clause) -> str:
    """A thing of ours and what is wrong with it: "the music was too loud"."""
    grammar = (
        "(?:{articles} )?(?P<what>(?:our |your )?(?:[\\w']+ )?{our_things}(?: [\\w']+){0,5}? {complaints}(?: .*)?)"
    )
    found = pattern(grammar).fullmatch(clause.claim)
    return trimmed(found["what"]) if found and not pattern(DENIED).search(found["what"]) else ""


def trouble(clause: Clause) -> str:
    """Something that happened here and should not have."""
    waited = pattern("waited (?:about |over |nearly |almost )?[\\w-]+ (?:minutes|mins|hours?|hour)\\b.*").fullmatch(
        clause.body
    )
    if waited:
        return trimmed(clause.body)
    found = pattern("{troubles}.*").search(clause.text)
    return trimmed(found[0]) if found else ""


def hated_here(clause: Clause) -> str:
    """Something hated that is ours to change."""
    found = pattern("{dislike} (?P<what>.*{waits}.*)").fullmatch(clause.body)
    return bare(found["what"]) if found and not clause.denied else ""
