"""How a customer wishes to be reached."""

from desktop_app.noticing.reading.opening import Clause, trimmed
from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.reading.vocabulary import pattern

WISHES = (  # each matches from where the wish begins
    r"(?P<wish>{reach_no} (?:to )?(?:{articles} )?{channel}.*)",
    r"(?P<wish>{channel} (?:only|not|instead|rather than|never|over|and not) ?.*)",
    r"(?:{reach_yes} )(?:{reach_links} ){0,2}(?P<wish>{channel}(?! the\b| to\b).*)",
    r"(?P<wish>{ignores} (?:{articles} |her |his |their )?{channel}.*)",
    r"(?P<wish>{channel} (?:her |him |them )?(?:only )?{hours}(?: .*)?)",
    r"(?P<wish>text|email|whatsapp)",
)
NAMING = r"\b(?:call (?:her|him|them|me)|be called|being called) (?!{links}\b)\w"
JEWELLERY = r"\b(?:wears?|wearing|silver|gold|engagement|wedding) rings?\b"


def contact(clause: Clause) -> tuple[Proposal, ...]:
    """How the customer wishes, or does not wish, to be reached."""
    if clause.about or clause.passed & {"ours", "promise", "promise_to", "over"}:
        return ()
    for refused in (NAMING, JEWELLERY):
        if pattern(refused).search(clause.text):
            return ()
    for grammar in WISHES:
        if found := pattern(grammar).fullmatch(clause.claim):
            return (Proposal(Kind.CONTACT, trimmed(found["wish"]), how=clause.how),)
    return ()
