"""Making a sample shop to practise in: in a folder that goes again, and never in the shop's own file."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.card import heading
from desktop_app.customers.queries import card
from desktop_app.customers.tables import Customer
from desktop_app.foundation import settings
from desktop_app.foundation.database import connected
from desktop_app.foundation.progress import Progress
from desktop_app.practice.queries import aftermath
from desktop_app.practice.records import Before, Briefing, Case, Choice, Shown
from desktop_app.practice.rules import Sign, signs, verdict
from desktop_app.practice.written import Seen, WrittenAct, WrittenCase, cases_of
from desktop_app.preferences.queries import preferences
from desktop_app.preferences.rules import HEADINGS
from desktop_app.preferences.tables import Kind
from desktop_app.recovery.helped_queries import what_helped
from desktop_app.sample.making import Size
from desktop_app.sample.script import TRADES, read_script
from desktop_app.sample.telling import Look
from desktop_app.sample_shop import AFTERNOON, ZONE, make_shop
from desktop_app.suggestions.queries import suggest
from desktop_app.visits.queries import open_visit
from desktop_app.visits.rules import Trade


def rehearse(progress: Progress, trade: str, today: dt.date) -> tuple[Case, ...]:
    """Give what can be practised in a sample shop of this trade, or in a salon where the trade has none.

    It is meant for a process of its own: the shop's file, were it open here, would be put aside.
    """
    kept = Trade(trade) if trade in TRADES else Trade.SALON
    written, briefings = cases_of(kept), {}

    def brief(number: int, customer: int, day: dt.date) -> None:
        progress.step(number, len(written))
        briefings[number] = _briefing(customer, day)

    looks = [Look(case.who, case.on, case.at, partial(brief, number)) for number, case in enumerate(written)]
    with TemporaryDirectory(prefix="regulars-practice-", ignore_cleanup_errors=True) as folder:
        nobody_else = Size(len(read_script(kept).cast), trade=kept)
        make_shop(Path(folder), nobody_else, dt.datetime.combine(today, AFTERNOON, ZONE), looks)
        progress.step(len(written), len(written))
        with connected():
            return tuple(_case(case, briefings[number], today) for number, case in enumerate(written))


def _case(case: WrittenCase, briefing: Briefing, today: dt.date) -> Case:
    return Case(
        shop=settings.read(settings.SHOP_NAME),
        day=today + dt.timedelta(days=case.on),
        at=case.at,
        briefing=briefing,
        happens=case.happens,
        choices=tuple(_choice(act, case.kind, today) for act in case.acts),
    )


def _briefing(customer: int, day: dt.date) -> Briefing:
    """Read a card as it stands while the story is told."""
    head, known, here = heading(customer, day), card(customer), open_visit(customer)
    before = suggest(customer, day)
    return Briefing(
        name=known.name,
        say=known.say,
        call=known.call,
        line=head.line,
        hope=here.hope if here else "",
        never=head.never,
        before=tuple(Before(one.text, one.why) for one in before),
        known=tuple(_known(customer, day, [one.text for one in before])),
    )


def _known(customer: int, day: dt.date, said: Sequence[str]) -> Iterator[str]:
    """Say what else is known, a line for each kind of it; what was `said` before is not said again."""
    kinds: dict[Kind, list[str]] = defaultdict(list)
    for row in preferences(customer, day):
        if row.kind is not Kind.NEVER and not row.faded and not any(row.text in words for words in said):
            kinds[row.kind].append(f"{row.text} (never mention)" if row.discreet else row.text)
    for kind, texts in kinds.items():
        yield f"{HEADINGS[kind]}: {', '.join(texts)}"


def _choice(act: WrittenAct, kind: str, today: dt.date) -> Choice:
    shown = tuple(_shown(one, today) for one in act.seen)
    helped = what_helped(kind, today) if act.remedies else None
    told = helped.sentence if helped and set(helped.remedies) == act.remedies else ""
    return Choice(act.text, act.why, shown, told, verdict([*_all_signs(shown, told)]))


def _shown(seen: Seen, today: dt.date) -> Shown:
    customer = Customer.get(Customer.name == seen.who).id
    moment = dt.datetime.combine(today + dt.timedelta(days=seen.on), seen.at, ZONE)
    return Shown(seen.who, moment.date(), signs(aftermath(customer, moment, today)))


def _all_signs(shown: tuple[Shown, ...], helped: str) -> Iterator[Sign]:
    """Give what speaks for an act or against it; what helped is told only of what brought most of them back."""
    for one in shown:
        yield from one.signs
    if helped:
        yield Sign(helped, worked=True)
