"""What the Customers screen asks and is answered: a stretch of the list, whom a text finds, or the trash."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.customers.happenings import short_day
from desktop_app.customers.list_queries import PAGE, Among, ListedCustomer, Order, TrashedCustomer, in_trash, page
from desktop_app.customers.search import Found, find


@dataclass(frozen=True, slots=True)
class ListRow:
    """One customer of the list: the name, what tells people apart, and what the list is sorted or found by."""

    id: int
    name: str
    detail: str
    why: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the screen wants to show: the trash, else whom `text` finds, else `count` of the list after `after`.

    The list is held to those whom every `among` holds.
    """

    now: dt.datetime
    text: str = ""
    trash: bool = False
    order: Order = Order.NAME
    among: tuple[Among, ...] = ()
    after: ListedCustomer | None = None
    count: int = PAGE


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows, and the last of the list that was read, where there may be more after it."""

    question: Question
    rows: tuple[ListRow, ...]
    last: ListedCustomer | None = None


def answer(question: Question) -> Answer:
    """Read what a question asks for."""
    today = question.now.date()
    if question.trash:
        return Answer(question, tuple(_trashed(one, today) for one in in_trash(question.now)))
    if question.text:
        return Answer(question, tuple(_found(one) for one in find(question.text)))
    listed: list[ListedCustomer] = []
    last, more = question.after, True
    while more and len(listed) < question.count:
        some = page(question.order, question.among, last)
        listed += some
        more = len(some) == PAGE
        last = some[-1] if some else last
    rows = tuple(_listed(one, question.order, today) for one in listed)
    return Answer(question, rows, last if more else None)


def _listed(one: ListedCustomer, order: Order, today: dt.date) -> ListRow:
    detail = " · ".join(filter(None, (one.company, one.phone, one.tags)))
    if order == Order.SINCE:
        why = f"since {short_day(one.since, today)}" if one.since else ""
    else:
        why = f"last here {short_day(one.last_seen, today)}" if one.last_seen else ""
    return ListRow(one.id, one.name, detail, why)


def _found(one: Found) -> ListRow:
    return ListRow(one.id, one.name, one.detail, one.why)


def _trashed(one: TrashedCustomer, today: dt.date) -> ListRow:
    left = "1 day left" if one.days_left == 1 else f"{one.days_left} days left"
    return ListRow(one.id, one.name, f"In the trash since {short_day(one.on, today)}", left)
