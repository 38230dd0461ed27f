"""The many of a sample shop, with the journal that such a past would have left."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from desktop_app.customers import actions as customers
from desktop_app.customers.drafts import CustomerDraft
from desktop_app.customers.parts import own_columns, part_columns
from desktop_app.customers.tables import Email, ImportantDate, LoyaltyCard, Phone
from desktop_app.foundation import settings
from desktop_app.foundation.columns import EPOCH, MICROSECOND
from desktop_app.foundation.database import database
from desktop_app.foundation.full_text import settle
from desktop_app.foundation.money import amount_words
from desktop_app.noticing import actions as noticing
from desktop_app.preferences import actions as preferences
from desktop_app.preferences.rules import HEADINGS
from desktop_app.preferences.tables import Kind
from desktop_app.reminders import actions as reminders
from desktop_app.reminders.tables import Channel, State
from desktop_app.reminders.tables import Kind as Purpose
from desktop_app.sample.past import Come, Learned, Past
from desktop_app.sample.sheets import Sheets
from desktop_app.sample.telling import Stage
from desktop_app.visits import actions as visits
from desktop_app.visits.rules import visit_words
from desktop_app.visits.tables import LineKind

AT_ONCE = 1000  # customers in one transaction
EVENING = dt.time(18)
BATCH = 0  # what nobody did at the counter, nobody's undo takes back

Line = tuple[int, int, str, int, str]  # days ago, by (a place among the staff), kind, subject, text


class Crowd:
    """Writes invented customers and their past on sheets. `services` are ids by name."""

    def __init__(self, stage: Stage, services: Mapping[str, int], prices: Mapping[str, int]) -> None:
        """Begin with empty sheets; `prices` are those of the products, in minor units."""
        self.stage, self.services, self.prices = stage, services, prices
        self.names, self.staff = list(stage.staff), list(stage.staff.values())
        self.region = settings.read(settings.REGION)
        self.sheets = Sheets()
        self.evenings: dict[tuple[int, int], int] = {}

    def fill(self, people: Iterable[CustomerDraft], invent: Callable[[], Past]) -> None:
        """Store everybody, each with a past of their own, some at a time."""
        stream = iter(people)
        while some := list(islice(stream, AT_ONCE)):
            for draft in some:
                self._add(draft, invent())
            with database.atomic():
                self.sheets.store()
                settle()

    def _add(self, draft: CustomerDraft, past: Past) -> None:
        customer = self._card(draft, past)
        lines: list[Line] = [(past.since, 0, customers.ADDED, customer, draft.name)]
        for come in past.visits:
            lines.extend(self._visit(customer, come))
        lines.extend(self._preference(customer, learned) for learned in past.learned)
        lines.extend(self._note(customer, note) for note in past.notes)
        if past.reminder:
            lines.extend(self._reminder(customer, past.visits[-1], *past.reminder))
        for ago, by, kind, subject, text in sorted(lines, key=lambda line: -line[0]):
            self.sheets.entry.add(self._evening(ago, by), kind, customer, subject, self._day(ago), text)

    def _card(self, draft: CustomerDraft, past: Past) -> int:
        since, last = self._day(past.since), self._day(past.visits[-1].ago)
        own = own_columns(draft) | {"uid": self.stage.uid(), "since": since, "last_seen": last}
        sheets = self.sheets
        customer = sheets.customer.add_row(own | {"added_at": self._at(past.since)})
        for table, sheet in (
            (Phone, sheets.phone),
            (Email, sheets.email),
            (ImportantDate, sheets.date),
            (LoyaltyCard, sheets.card),
        ):
            for columns in part_columns(draft, table, self.region):
                sheet.add_row({"customer": customer, **columns})
        return customer

    def _visit(self, customer: int, come: Come) -> Iterator[Line]:
        day, by = self._day(come.ago), self.staff[come.server]
        visit = self.sheets.visit.add(customer, day, by)
        self.sheets.service.add(visit, self.services[come.service])
        yield come.ago, come.server, visits.IMPORTED, visit, visit_words([come.service], self.names[come.server])
        if come.product:
            price = self.prices[come.product]
            bought = self.sheets.purchase.add(customer, visit, day, come.product, LineKind.PRODUCT.value, price, by)
            yield come.ago, come.server, visits.BOUGHT, bought, f"{come.product} · {amount_words(price)}"

    def _preference(self, customer: int, learned: Learned) -> Line:
        row = self.sheets.preference.add(
            customer, learned.kind, learned.text, learned.how, self.staff[learned.by], self._day(learned.ago)
        )
        line = f"{HEADINGS[Kind(learned.kind)]}: {learned.text}"
        return learned.ago, learned.by, preferences.ADDED, row, line

    def _note(self, customer: int, note: Learned) -> Line:
        day = self._day(note.ago)
        row = self.sheets.observation.add(customer, note.text, 1, self._at(note.ago), day, self.staff[note.by])
        return note.ago, note.by, noticing.NOTED, row, note.text

    def _reminder(self, customer: int, last: Come, days: int, text: str) -> Iterator[Line]:
        """Keep a reminder made at the last visit, for a coming day (above 0) or done on one that is over."""
        by, due, is_over = self.staff[last.server], self._day(-days), days <= 0
        end = (
            (State.DONE.value, "fine", self._at(-days), due, by)
            if is_over
            else (State.OPEN.value, "", None, None, None)
        )
        row = self.sheets.reminder.add(customer, Purpose.FOLLOW_UP.value, text, due, due, Channel.CALL.value, by, *end)
        yield last.ago, last.server, reminders.ADDED, row, text
        if is_over:
            yield -days, last.server, reminders.DONE, row, text

    def _evening(self, ago: int, by: int) -> int:
        """Give the act under which all that one member of staff did on a day is kept."""
        if (ago, by) not in self.evenings:
            self.evenings[ago, by] = self.sheets.performed.add(
                self.stage.uid(), self._at(ago), self._day(ago), self.staff[by], self.stage.counter.name, BATCH
            )
        return self.evenings[ago, by]

    def _day(self, ago: int) -> str:
        return self.stage.day(-ago).isoformat()

    def _at(self, ago: int) -> int:
        return (self.stage.clock.at(self.stage.day(-ago), EVENING) - EPOCH) // MICROSECOND
