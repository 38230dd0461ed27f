"""What goes wrong in a sample shop and is made right, who is thanked for it, and what customers dislike."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

from desktop_app.foundation.act import Act
from desktop_app.pain_points import actions as pain_points
from desktop_app.pain_points.concern_actions import counter, gather
from desktop_app.pain_points.rounds.actions import begin
from desktop_app.pain_points.rounds.tables import Asks
from desktop_app.pain_points.tables import ConcernTheme, PainPoint
from desktop_app.praise.actions import praise
from desktop_app.praise.gap_actions import keep_gap
from desktop_app.praise.gap_rules import Ending
from desktop_app.praise.queries import lately
from desktop_app.praise.rules import Tie
from desktop_app.praise.story_actions import tell
from desktop_app.praise.story_rules import Consent
from desktop_app.praise.tables import Kudos
from desktop_app.recovery.actions import acknowledge, contact_needed, open_incident, save_for_later
from desktop_app.recovery.friction_actions import stopped
from desktop_app.recovery.giving_actions import make_right
from desktop_app.recovery.make_right.draft import as_draft
from desktop_app.recovery.offer_rules import Offer
from desktop_app.recovery.owed import claim_actions as claims
from desktop_app.recovery.owed.claim_queries import held_by
from desktop_app.recovery.owed.claim_rules import CODE_LENGTH, LETTERS, written_code
from desktop_app.recovery.owed.claim_tables import Certificate
from desktop_app.recovery.queries import incidents
from desktop_app.recovery.rules import Given, read_remedy
from desktop_app.recovery.tables import Feeling
from desktop_app.sample.who import Who
from desktop_app.visits.tables import Concern


def went_wrong(
    act: Act, who: Who, text: str, kind: str = "", *, noticed: bool = False, feeling: str = Feeling.PUT_OUT
) -> None:
    """Something went wrong; `noticed` where somebody saw it before they said a word."""
    open_incident(act, who.customer, text, kind, noticed, feeling=Feeling(feeling))


def answered_for(act: Act, who: Who) -> None:
    """Somebody answered for what went wrong, before it could be made right."""
    acknowledge(act, _open(who))


def asked_again(act: Act, who: Who) -> None:
    """They had to ask about what went wrong."""
    contact_needed(act, _open(who))


def made_right(act: Act, who: Who, gave: Mapping[str, int], chose: str = "", letter: str = "") -> None:
    """What waits was made right: remedies, each with its cost in minor units, or of them the one they chose."""
    ready = _given(gave)
    offer = Offer(ready, next((one for one, name in zip(ready, gave, strict=True) if name == chose), None))
    make_right(act, _open(who), offer.given, offered=offer.offered, chosen=offer.chosen, letter=letter)
    for row in held_by(who.customer).certificates:
        letters = Random(row.id).choices(LETTERS, k=CODE_LENGTH - 1)  # else no two samples were the same
        Certificate.update(code=written_code("".join(letters))).where(Certificate.id == row.id).execute()


def kept_for_later(act: Act, who: Who, gave: Mapping[str, int], letter: str = "") -> None:
    """What would make it right was chosen, and is to be given when there is time."""
    save_for_later(act, _open(who), as_draft(Offer(_given(gave)), letter))


def receipt_in(act: Act, who: Who) -> None:
    """They brought the receipt of the cleaning that was promised."""
    claims.receipt_in(act, held_by(who.customer).claims[0].id)


def paid(act: Act, who: Who, amount: int) -> None:
    """The cleaning was paid; what it came to is in minor units."""
    claims.pay(act, held_by(who.customer).claims[0].id, amount)


def redeemed(act: Act, who: Who, amount: int) -> None:
    """They redeemed so much, in minor units, of their certificate."""
    claims.redeem(act, held_by(who.customer).certificates[0].id, amount)


def thanked(act: Act, who: Who, colleagues: Sequence[str], text: str) -> None:
    """Colleagues were thanked for what happened to them last; for what was seen first, where something was."""
    happened = sorted(lately(act.day, who.customer), key=lambda one: one.occasion.tie is not Tie.INCIDENT)
    occasion = happened[0].occasion if happened else None
    praise(act, [who.staff[name] for name in colleagues], text, who.customer, occasion)


def told_of(act: Act, who: Who, lines: Sequence[str], agreed: bool = False) -> None:
    """The story behind the last thanks was written; `agreed` where they may be named."""
    tell(act, _thanks(who), lines, Consent.AGREED if agreed else Consent.NOT_ASKED)


def stood_in_the_way(act: Act, who: Who, text: str, ending: str = "", words: str = "") -> None:
    """It was said what those who were thanked last had to find a way around, and what comes of it."""
    keep_gap(act, _thanks(who), text, Ending(ending) if ending else None, words)


def disliked(act: Act, who: Who, text: str, theme: str = "") -> None:
    """They said what they dislike about the shop."""
    pain_points.hear(act, who.customer, text, theme=theme)


def asked_a_few(act: Act, who: Who, question: str, whom: Sequence[str]) -> None:
    """It was decided to ask a few customers what they fear for the day after."""
    begin(act, question, Asks.FEAR, [who.customers[name] for name in whom if name in who.customers])


def gathered(act: Act, who: Who, theme: str) -> None:
    """What they feared last was put under a theme."""
    row = Concern.select().where(Concern.customer == who.customer).order_by(Concern.id.desc()).get()
    gather(act, row.id, theme)


def countered(act: Act, _: Who, theme: str, courtesy: str, service: str = "") -> None:
    """From then on a courtesy is given, so that what they fear comes back no more."""
    counter(act, ConcernTheme.get(ConcernTheme.name == theme).id, courtesy, service)


def to_change(act: Act, who: Who, theme: str, owner: str = "") -> None:
    """Somebody will see to what they dislike."""
    pain_points.choose(act, _theme(theme))
    if owner:
        pain_points.give_to(act, _theme(theme), who.staff[owner])


def changed(act: Act, who: Who, theme: str, what: str) -> None:
    """What they dislike is no more; those who said it are to be told."""
    pain_points.change(act, _theme(theme), what)


def stays(act: Act, who: Who, theme: str, because: str) -> None:
    """What they dislike cannot be changed; those who said it are to be told why."""
    pain_points.cannot(act, _theme(theme), because)


def _open(who: Who) -> int:
    return incidents(customer=who.customer)[-1].id


def stopped_by_a_rule(act: Act, _: Who, rule: str, wanted: str) -> None:
    """A rule of the shop stood in the way of what somebody wanted to do."""
    stopped(act, rule, wanted)


def _given(gave: Mapping[str, int]) -> tuple[Given, ...]:
    return tuple(replace(read_remedy(name), amount=cost) for name, cost in gave.items())


def _thanks(who: Who) -> int:
    return int(Kudos.select().where(Kudos.customer == who.customer).order_by(Kudos.id.desc()).get().id)


def _theme(name: str) -> int:
    return int(PainPoint.get(PainPoint.name == name).id)


WRONG_DEEDS: Mapping[str, Callable[..., None]] = {
    "went wrong": went_wrong,
    "answered for": answered_for,
    "asked again": asked_again,
    "made right": made_right,
    "kept for later": kept_for_later,
    "receipt in": receipt_in,
    "paid": paid,
    "redeemed": redeemed,
    "thanked": thanked,
    "told of": told_of,
    "stood in the way": stood_in_the_way,
    "stopped by a rule": stopped_by_a_rule,
    "disliked": disliked,
    "asked a few": asked_a_few,
    "gathered": gathered,
    "countered": countered,
    "to change": to_change,
    "changed": changed,
    "stays": stays,
}
