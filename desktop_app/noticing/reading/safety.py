"""What must never happen to somebody: allergies, intolerances, diets."""

from desktop_app.noticing.reading.opening import Clause, bare, trimmed
from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.reading.vocabulary import meaning, pattern

REACTION = r"{allergic}(?! {not_food}) ?(?P<what>.+)"
HARMFUL = r"(?:{allergens}|{irritants})"
ALLERGY = rf"(?P<what>{HARMFUL}(?: and {HARMFUL})?) {{dangerous}}"
DIET = r"(?P<diet>{diets})(?: (?:and|diet|only|food|meals?|please).*)?"
LEFT_OUT = r"(?:no|without|never any|strictly no) (?P<what>{allergens}(?: or {allergens})?)(?: please| at all)?"
NOT_SO = r"{openers.negation}|{openers.over}|\bno\b"


def safety(clause: Clause) -> tuple[Proposal, ...]:
    """The allergy or diet in a clause; another person's too, because the table is shared."""
    if clause.passed & {"ours", "promise", "promise_to"}:
        return ()
    what = diet(clause) or ("" if clause.denied else reaction(clause) or named_allergy(clause) or left_out(clause))
    return (Proposal(Kind.NEVER, what, about=clause.about, how=clause.how),) if what else ()


def reaction(clause: Clause) -> str:
    """What somebody is allergic to, cannot have or must avoid."""
    found = pattern(REACTION).search(clause.text)
    if not found or pattern(NOT_SO).search(clause.text[: found.start()]):
        return ""
    certain = pattern("{allergic_only}").match(found[0]) or pattern(HARMFUL).search(found["what"])
    return bare(found["what"]) if certain else ""


def named_allergy(clause: Clause) -> str:
    """The allergen of "severe nut allergy"."""
    found = pattern(ALLERGY).search(clause.text)
    if not found or pattern(NOT_SO).search(clause.text[: found.start()]):
        return ""
    return meaning("singular", found["what"])


def diet(clause: Clause) -> str:
    """What is never eaten by somebody on a diet known by name."""
    found = pattern(DIET).fullmatch(trimmed(clause.body if clause.about else clause.claim))
    if not found or "over" in clause.passed or pattern("{called_off}").search(clause.text):
        return ""
    return meaning("diets", found["diet"])


def left_out(clause: Clause) -> str:
    """The allergen of "no nuts"."""
    found = pattern(LEFT_OUT).fullmatch(clause.text)
    return found["what"] if found else ""
