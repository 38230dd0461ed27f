"""What customers dislike about the shop itself."""

from desktop_app.noticing.reading.opening import Clause, bare, trimmed
from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.reading.vocabulary import pattern

COMPLAINT = r"(?:{articles} )?(?P<what>(?:our |your )?(?:[\w']+ )?{our_things}(?: [\w']+){0,5}? {complaints}(?: .*)?)"
WAITED = r"waited (?:about |over |nearly |almost )?[\w-]+ (?:minutes|mins|hours?)\b.*"
DENIED = r"\b(?:not|isn't|wasn't|weren't|aren't|never|no longer)\b(?! work)"
NO_COMPLAINT = {"duty", "request", "promise", "promise_to"}


def pain_points(clause: Clause) -> tuple[Proposal, ...]:
    """What is wrong with us, in the customer's words."""
    if clause.about or clause.passed & NO_COMPLAINT:
        return ()
    what = complaint(clause) or hated_here(clause) or trouble(clause)
    return (Proposal(Kind.PAINPOINT, what, how=clause.how),) if what else ()


def complaint(clause: Clause) -> str:
    """A thing of ours and what is wrong with it: "the music was too loud"."""
    found = pattern(COMPLAINT).fullmatch(clause.claim)
    return trimmed(found["what"]) if found and not pattern(DENIED).search(found["what"]) else ""


def hated_here(clause: Clause) -> str:
    """Something hated that is ours to change."""
    found = pattern("{dislike} (?P<what>.*{waits}.*)").fullmatch(clause.body)
    return bare(found["what"]) if found and not clause.denied else ""


def trouble(clause: Clause) -> str:
    """Something that happened here and should not have."""
    if pattern(WAITED).fullmatch(clause.body):
        return trimmed(clause.body)
    found = pattern("{troubles}.*").search(clause.text)
    return trimmed(found[0]) if found else ""
