"""What must never happen to somebody: allergies, intolerances, diets."""

from desktop_app.noticing.reading.opening import Clause, bare, trimmed
from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.reading.vocabulary import meaning, pattern


def safety(clause: Clause) -> tuple[Proposal, ...]:
    """The allergy or diet in a clause; another person's too, because the table is shared."""
    if clause.denied or clause.passed & {"ours", "promise", "promise_to"}:
        return ()
    what = reaction(clause) or named_allergy(clause) or diet(clause) or left_out(clause)
    return (Proposal(Kind.NEVER, what, about=clause.about, how=clause.how),) if what else ()


def reaction(clause: Clause) -> str:
    """What somebody is allergic to, cannot have or must avoid."""
    found = pattern(r"{allergic} ?(?P<what>.+)").search(clause.text)
    before = clause.text[: found.start()] if found else ""
    if not found or pattern(r"{openers.negation}|{openers.over}").search(before.replace("had ", "")):
        return ""
    certain = pattern(r"{allergic_only}").match(found[0])
    harmful = pattern(r"{allergens}").search(found["what"])
    return bare(found["what"]) if certain or harmful else ""


def named_allergy(clause: Clause) -> str:
    """The allergen of "severe nut allergy"."""
    found = pattern(r"(?P<what>{allergens}(?: and {allergens})?) {dangerous}").search(clause.text)
    if not found or pattern(r"{openers.negation}|{openers.over}|\bno\b").search(clause.text[: found.start()]):
        return ""
    return meaning("singular", found["what"])


def diet(clause: Clause) -> str:
    """What is never eaten by somebody on a diet known by name."""
    found = pattern(r"(?P<diet>{diets})(?: (?:and|diet|only|food|meals?|please).*)?").fullmatch(trimmed(clause.body))
    if found and "over" not in clause.passed and not pattern("{called_off}").search(clause.text):
        return meaning("diets", found["diet"])
    return ""


def left_out(clause: Clause) -> str:
    """The allergen of "no nuts"."""
    found = pattern(
        r"(?:no|nut-free|without|never any|strictly no) (?P<what>{allergens}(?:(?:,| or| and)? {allergens}){0,3})(?: please| at all)?"
    ).fullmatch(clause.text)
    return found["what"] if found else ""
