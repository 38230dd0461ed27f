"""What a clause asks us to do or to ask about, and when: promises, errands, things to have ready, events."""

from dataclasses import dataclass

from desktop_app.noticing.reading.dates import When
from desktop_app.noticing.reading.opening import Clause, bare, trimmed
from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.reading.vocabulary import pattern

UNSAID = {"theirs", "named"}  # groups that make somebody else the doer
LEADS_OUT = r"(?P<first>{verbs})(?: |$)"


@dataclass(frozen=True, slots=True)
class Dated:
    """A clause without its date words, and when it happens."""

    clause: Clause
    when: When

    def proposal(self, kind: Kind, text: str, act: str, about: str = "") -> tuple[Proposal, ...]:
        """One dated proposal."""
        how = self.clause.how
        return (Proposal(kind, text, due=self.when.due, time=self.when.at, act=act, about=about, how=how),)


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def promises(dated: Dated) -> tuple[Proposal, ...]:
    """What we said we would do. What the customer promised is not ours to keep."""
    clause = dated.clause
    to_do = "promise_to" in clause.passed
    if dated.when.past or clause.denied or not clause.passed & {"promise", "promise_to"} or promised_by_them(clause):
        return ()
    text = trimmed(clause.body) if to_do else bare(clause.body)
    act = sentence(text) if to_do or pattern(LEADS_OUT).match(text) else f"Keep the promise: {text}"
    return dated.proposal(Kind.PROMISE, text, act) if text else ()


def promised_by_them(clause: Clause) -> bool:
    """Whether the promise in a clause was made by the customer or another."""
    by_whom = r"(?:{openers.theirs}|{people.relations})(?: (?:has|have|also|still))? (?:promised|agreed|offered)\b"
    return bool(pattern(by_whom).search(clause.text))


def errands(dated: Dated) -> tuple[Proposal, ...]:
    """Something to do, put as an order: "call her on Monday about the hem"."""
    clause = dated.clause
    asked = "request" in clause.passed
    if (
        dated.when.past
        or clause.denied
        or clause.about
        or "over" in clause.passed
        or (clause.passed & {"theirs", "named", "said"} and not asked)
    ):
        return ()
    if pattern("{call_backs}").match(clause.body):
        return dated.proposal(Kind.REMINDER, "call back", "Call back")
    text = trimmed(clause.body)
    ordered = pattern("{verbs}(?: {objects}.*)?").fullmatch(text) or (
        dated.when.due and pattern("{verbs} .+").fullmatch(text)
    )
    alone = pattern("{verbs}").fullmatch(text) and not dated.when.due
    return dated.proposal(Kind.REMINDER, text, sentence(text)) if ordered and not alone else ()


def call_backs(dated: Dated) -> tuple[Proposal, ...]:
    """A call the customer waits for."""
    clause = dated.clause
    found = clause.hers and not clause.denied and pattern("{call_backs}").match(clause.body)
    return dated.proposal(Kind.REMINDER, "call back", "Call back") if found else ()


def due_work(dated: Dated) -> tuple[Proposal, ...]:
    """Something the customer needs or fetches on a day: to have ready."""
    clause = dated.clause
    found = pattern(
        "(?:{needs}|{fetches}|wants(?= (?:it|them|the|her|his|their)\\b))(?P<what>(?: .{1,40})?)"
    ).fullmatch(trimmed(clause.body))
    if not found or not dated.when.due or not clause.hers or clause.denied:
        return ()
    what = bare(found["what"])
    if pattern("(?:a |an )?(?:appointment|table|cut|trim|slot|lift|to .*)").match(found["what"].strip()):
        return ()
    return dated.proposal(Kind.REMINDER, trimmed(clause.body), f"Have the {what} ready" if what else "Have it ready")


def events(dated: Dated) -> tuple[Proposal, ...]:
    """A day in somebody's life worth asking about."""
    clause = dated.clause
    ours = clause.passed & {"ours", "promise", "promise_to", "request", "over"}
    if not dated.when.due or ours or clause.denied or pattern("{called_off}").search(clause.text):
        return ()
    return celebration(dated) or occasion(dated) or journey(dated)


def celebration(dated: Dated) -> tuple[Proposal, ...]:
    """A birthday or anniversary, the customer's to be wished, another's to be asked about."""
    found = pattern(
        "(?:(?P<about>{people.relations})(?:'s|s'|s)? )?(?P<what>(?:\\d{1,3}(?:st|nd|rd|th) )?{wishes})(?! {event_words}| {events})"
    ).search(dated.clause.text)
    if not found:
        return ()
    about = (found["about"] or dated.clause.about).lower()
    plain = pattern("{wishes}").search(found["what"])
    act = f"Ask how the {found['what']} went" if about else f"Wish a happy {plain[0] if plain else found['what']}"
    return dated.proposal(Kind.REMINDER, found["what"], act, about)


def occasion(dated: Dated) -> tuple[Proposal, ...]:
    """An event with an outcome: a recital, an interview, a wedding."""
    grammar = "(?:(?P<about>{people.relations})(?:'s|s'|s)? )?(?P<what>(?:(?:{event_words}|\\d{1,3}(?:st|nd|rd|th)) ){0,2}{events})(?! {seats})"
    found = pattern(grammar).search(dated.clause.text)
    if not found:
        return ()
    about = (found["about"] or dated.clause.about).lower()
    return dated.proposal(Kind.REMINDER, found["what"], f"Ask how the {found['what']} went", about)


def journey(dated: Dated) -> tuple[Proposal, ...]:
    """A journey or a change in life."""
    clause = dated.clause
    if gone := pattern("{travels} (?P<where>.{2,40})").fullmatch(trimmed(clause.body)):
        return dated.proposal(Kind.REMINDER, gone[0], f"Ask about {bare(gone['where'])}", clause.about)
    if change := pattern("{happens}").search(clause.text):
        return dated.proposal(Kind.REMINDER, change[0], f"Ask about {change[0]}", clause.about)
    return ()
