"""What a clause asks us to do, and when: promises, errands, calls awaited, things to have ready."""

from dataclasses import dataclass

from desktop_app.noticing.reading.contact import NAMING
from desktop_app.noticing.reading.dates import When
from desktop_app.noticing.reading.opening import Clause, bare, trimmed
from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.reading.vocabulary import pattern

PROMISED = {"promise", "promise_to"}
THEY_PROMISED = r"(?:{openers.theirs}|{people.relations})(?: (?:has|have|also|still))? (?:promised|agreed|offered)\b"
WAITS_FOR = (
    r"(?:{needs}|{fetches}|wants(?= (?:it|them|the|her|his|their)\b))(?P<what>(?: .{1,40}?)?)"
    r"(?: (?:back|ready|done|fixed|mended|repaired|finished|taken up|taken in|altered))?"
    r"(?: (?:before|for|in time for) .+)?"
)
NOT_TO_BE_READY = r"(?:a |an )?(?:appointment|table|cut|trim|slot|lift|to .*)"


@dataclass(frozen=True, slots=True)
class Dated:
    """A clause without its date words, and when it happens."""

    clause: Clause
    when: When

    def proposal(self, kind: Kind, text: str, act: str, about: str = "") -> tuple[Proposal, ...]:
        """What it proposes, on its day."""
        how = self.clause.how
        return (Proposal(kind, text, due=self.when.due, time=self.when.at, act=act, about=about, how=how),)


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def promises(dated: Dated) -> tuple[Proposal, ...]:
    """What we said we would do. What the customer promised is not ours to keep."""
    clause = dated.clause
    if dated.when.past or clause.denied or not clause.passed & PROMISED or pattern(THEY_PROMISED).search(clause.text):
        return ()
    if "promise_to" in clause.passed:
        text = trimmed(clause.body)
        return dated.proposal(Kind.PROMISE, text, sentence(text)) if text else ()
    if dated.when.due and pattern("{pronouns}(?: ready)?").fullmatch(clause.body):
        return dated.proposal(Kind.PROMISE, "have it ready", "Have it ready")
    text = bare(clause.body)
    return dated.proposal(Kind.PROMISE, text, f"Keep the promise: {text}") if text else ()


def errands(dated: Dated) -> tuple[Proposal, ...]:
    """Something to do, put as an order: "call her on Monday about the hem"."""
    clause, when = dated.clause, dated.when
    told = clause.passed & {"theirs", "named", "said", "ours"} and "request" not in clause.passed
    text = trimmed(clause.body)
    if told or when.past or clause.denied or clause.about or "over" in clause.passed:
        return ()
    if not is_an_order(text, dated=when.due is not None):
        return ()
    return dated.proposal(Kind.REMINDER, text[:1].lower() + text[1:], sentence(text))


def is_an_order(text: str, *, dated: bool) -> bool:
    """Whether the text tells us to do something; without a date only when it says to whom or what."""
    if pattern(NAMING).search(text) or pattern("(?:{event_words} ){0,2}{events}").fullmatch(text):
        return False
    grammar = "{verbs}(?! {not_ordered})(?: .+)?" if dated else "{verbs} {objects}.*|{clear_verbs} .+"
    return pattern(grammar).fullmatch(text) is not None


def call_backs(dated: Dated) -> tuple[Proposal, ...]:
    """A call the customer waits for."""
    clause = dated.clause
    awaited = clause.hers and not clause.denied and pattern("{call_backs}").match(clause.body)
    return dated.proposal(Kind.REMINDER, "call back", "Call back") if awaited else ()


def due_work(dated: Dated) -> tuple[Proposal, ...]:
    """Something the customer needs or fetches on a day: to have ready."""
    clause = dated.clause
    text = trimmed(clause.body)
    found = pattern(WAITS_FOR).fullmatch(text)
    if not found or not dated.when.due or not clause.hers or clause.denied:
        return ()
    if pattern(NOT_TO_BE_READY).match(found["what"].strip()):
        return ()
    what = bare(found["what"])
    return dated.proposal(Kind.REMINDER, text, f"Have the {what} ready" if what else "Have it ready")
