"""Days in somebody's life worth asking about: birthdays, recitals, journeys, changes."""

import re

from desktop_app.noticing.reading.opening import bare, trimmed
from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.reading.tasks import Dated
from desktop_app.noticing.reading.vocabulary import meaning, pattern

WHOSE = "(?:(?P<about>{people.relations})(?:'s|s'|s)? )?"
NTH = r"\d{1,3}(?:st|nd|rd|th)"
CELEBRATION = rf"{WHOSE}(?P<what>(?:{NTH} )?(?P<wish>{{wishes}}))(?! {{event_words}}| {{events}})"
OCCASION = rf"{WHOSE}(?P<what>(?:(?:{{event_words}}|{NTH}) ){{0,2}}{{events}})(?! {{seats}})"
NOT_OURS_TO_ASK = {"ours", "promise", "promise_to", "request", "over"}


def events(dated: Dated) -> tuple[Proposal, ...]:
    """What to ask about, and on which day; nothing for what was called off."""
    clause = dated.clause
    if not dated.when.due or clause.passed & NOT_OURS_TO_ASK or clause.denied:
        return ()
    if pattern("{called_off}").search(clause.text):
        return ()
    return celebration(dated) or occasion(dated) or change(dated) or journey(dated)


def celebration(dated: Dated) -> tuple[Proposal, ...]:
    """A birthday or anniversary: the customer's to be wished, another's to be asked about."""
    found = pattern(CELEBRATION).search(dated.clause.text)
    if not found:
        return ()
    whose = about(found, dated)
    act = f"Ask how the {found['what']} went" if whose else f"Wish a happy {found['wish']}"
    return dated.proposal(Kind.REMINDER, found["what"], act, whose)


def occasion(dated: Dated) -> tuple[Proposal, ...]:
    """An event with an outcome: a recital, an interview, a wedding."""
    found = pattern(OCCASION).search(dated.clause.text)
    if not found:
        return ()
    return dated.proposal(Kind.REMINDER, found["what"], f"Ask how the {found['what']} went", about(found, dated))


def about(found: re.Match[str], dated: Dated) -> str:
    """Whose event it is; empty for the customer."""
    return (found["about"] or dated.clause.about).lower()


def journey(dated: Dated) -> tuple[Proposal, ...]:
    """A journey, by where it goes."""
    clause = dated.clause
    gone = pattern("{travels} (?P<where>.{2,40})").fullmatch(trimmed(clause.body))
    return dated.proposal(Kind.REMINDER, gone[0], f"Ask about {bare(gone['where'])}", clause.about) if gone else ()


def change(dated: Dated) -> tuple[Proposal, ...]:
    """A change in life: moving house, a new job."""
    found = pattern("{changes}").search(dated.clause.text)
    changing = meaning("changes", found[0]) if found else ""
    return dated.proposal(Kind.REMINDER, changing, f"Ask about {changing}", dated.clause.about) if found else ()
