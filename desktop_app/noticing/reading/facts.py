"""Roles, values and hopes: who a customer is, what they hold dear and what they hope for."""

from desktop_app.noticing.reading.opening import Clause, bare, trimmed
from desktop_app.noticing.reading.proposals import How, Kind, Proposal
from desktop_app.noticing.reading.vocabulary import pattern

JOB = r"(?:{job_words} ){0,3}{jobs}(?: (?:at|in|for|from|with|by|on|who) .+)?|retired [\w' -]{1,40}"
BUSY = r"{busy_with}(?: .+)?|plays (?:the )?{played}.*"
PARENT = r"(?:{counts} |{job_words} )?(?P<what>{parent_of} .+)"
HOUSEHOLD = r"has (?:got )?(?:{counts} ){0,3}{household}(?: .*)?"


def roles(clause: Clause) -> tuple[Proposal, ...]:
    """What a customer is to others: at work, at home, in what they play or keep."""
    role = "" if clause.denied or not clause.hers else work(clause) or home(clause)
    return (Proposal(Kind.ROLE, role, how=clause.how),) if role else ()


def work(clause: Clause) -> str:
    """A job, by name or after "works as"."""
    if known := pattern("{works_as} (?P<what>.+)").match(clause.body):
        return bare(known["what"])
    if pattern(JOB).fullmatch(clause.body):
        return bare(clause.body)
    return trimmed(clause.body) if pattern(BUSY).fullmatch(clause.body) else ""


def home(clause: Clause) -> str:
    """Whose parent the customer is, or who lives with them."""
    if parent := pattern(PARENT).fullmatch(clause.body):
        return bare(parent["what"])
    kept = pattern(HOUSEHOLD).fullmatch(clause.body)
    return trimmed(clause.body) if kept else ""


def values(clause: Clause) -> tuple[Proposal, ...]:
    """What a customer personally values."""
    if not clause.hers or ("negation" in clause.passed and not pattern("{only}").match(clause.claim)):
        return ()
    if pattern("{brings_own} .+").fullmatch(clause.body):
        return (Proposal(Kind.VALUE, trimmed(clause.body), how=How.NOTICED),)
    what = cared_for(clause)
    return (Proposal(Kind.VALUE, what, how=clause.how),) if what else ()


def cared_for(clause: Clause) -> str:
    """The thing cared about, in the words of the clause."""
    if cares := pattern("{care} (?P<what>.+)").match(clause.body):
        return bare(cares["what"])
    if matters := pattern("(?P<what>.+?) {matters}(?: .*)?").fullmatch(clause.text):
        return bare(matters["what"])
    strict = pattern("{only} .*{principles}.*").fullmatch(clause.claim)
    return trimmed(clause.claim) if strict else ""


def hopes(clause: Clause) -> tuple[Proposal, ...]:
    """What a customer hopes for, of today's visit or in life."""
    hope = "" if clause.denied or not clause.hers else hoped(clause)
    return (Proposal(Kind.GOAL, hope, how=clause.how),) if hope else ()


def hoped(clause: Clause) -> str:
    """The hope itself; "saving for" and the like stay, because they are part of it."""
    if pattern("{aim} .+").match(clause.body):
        return trimmed(clause.body)
    found = pattern("{hope} (?P<what>.+)").match(clause.body)
    if not found:
        found = pattern("{want} (?:just )?(?!{errands})(?P<what>{wanted} .+)").match(clause.body)
    what = trimmed(found["what"]) if found else ""
    if pattern("(?:{articles} )?{pronouns}").fullmatch(what) or pattern("{errands}").match(what):
        return ""
    return what.removeprefix("to ")
