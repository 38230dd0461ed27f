"""From a row of a customer list to a draft of the customer's card."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.customers.drafts import CodeDraft, CustomerDraft, DateDraft, EmailDraft, PhoneDraft
from desktop_app.customers.rules import checked
from desktop_app.exchange.addresses import addresses_of, label_of
from desktop_app.exchange.cleaning import LONGEST_CODE, bare_code, clean_name
from desktop_app.exchange.date_cells import YearDay, read_birthday, read_day
from desktop_app.exchange.emails import read_emails
from desktop_app.exchange.fields import Field
from desktop_app.exchange.mapping import ColumnMapping, Source
from desktop_app.exchange.names import name_from_parts, seems_garbled
from desktop_app.exchange.phones import each_once, read_phones
from desktop_app.exchange.report import RowProblem
from desktop_app.exchange.row_cells import ReadingContext, RowCells
from desktop_app.exchange.table_file import TableRow
from desktop_app.exchange.tags import read_tags
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, clean_note

LONGEST_NOTE = 5000
_LONGEST_SYSTEM = 60
_LONGEST_OCCASION = 60
_NAME_PARTS = (Field.FIRST_NAME, Field.MIDDLE_NAME, Field.LAST_NAME, Field.SUFFIX)
_NAMES = (Field.NAME, *_NAME_PARTS)
_SAID_IN_A_NOTE = {
    Field.PREFIX: "Title",
    Field.SPOUSE: "Spouse",
    Field.CHILD: "Children",
    Field.REFERRED_BY: "Referred by",
}
"""What the card has no place for is kept as a note, led by these words."""


@dataclass(frozen=True, slots=True)
class CustomerReading:
    """What a row gave: a card, unless it cannot be told whose, notes to go with it, and the cells not taken."""

    row: int
    draft: CustomerDraft | None
    notes: tuple[str, ...] = ()
    problems: tuple[RowProblem, ...] = ()


def customer_from_row(row: TableRow, mapping: ColumnMapping, context: ReadingContext) -> CustomerReading:
    """Give the customer that a row tells of, and every cell that was not taken, with the reason.

    Somebody without a name goes by nickname, company, e-mail or phone, in this order. No draft when the row says
    nothing of who it is, when its name is only spaces or invisible letters, and when it has too many cells.
    """
    cells = RowCells(row, mapping)
    draft = None if cells.refuse_surplus() else _draft(cells, context)
    notes = tuple(_notes(cells)) if draft else ()
    return CustomerReading(row.line, draft, notes, tuple(cells.problems))


def _draft(cells: RowCells, context: ReadingContext) -> CustomerDraft | None:
    name = _name(cells)
    if name is None:
        return None
    call = cells.line(Field.CALL, clean_name)
    company = cells.line(Field.COMPANY, clean_name)
    phones = _phones(cells, context.region)
    emails = {email.casefold(): email for email in cells.all(Field.EMAIL, lambda _, text: read_emails(text))}
    known_as = [name, call, company, *emails.values(), *(phone.written for phone in phones)]
    if not any(known_as):
        cells.refuse(None, "does not say who it is")
        return None
    draft = CustomerDraft(
        name=next(filter(None, known_as)),
        call=call,
        say=" ".join(cells.lines(Field.SAY))[:200].strip(),
        company=company,
        phones=phones,
        emails=tuple(map(EmailDraft, emails.values())),
        addresses=addresses_of(cells),
        dates=tuple(_dates(cells, context)),
        tags=tuple(dict.fromkeys(cells.all(Field.TAG, lambda _, text: read_tags(text)))),
        cards=cells.lines(Field.CARD, bare_code, LONGEST_CODE),
        codes=tuple(cells.all(Field.REFERENCE, _code)),
        since=cells.first(Field.SINCE, lambda source, text: _since(source, text, context)),
    )
    try:
        return checked(draft)
    except Mistake as mistake:
        cells.refuse(None, str(mistake))
        return None


def _name(cells: RowCells) -> str | None:
    """Give the name; empty when none is written, None when nothing of what is written can be seen."""
    whole = cells.line(Field.NAME, clean_name)
    name = whole or name_from_parts([cells.line(part, clean_name) for part in _NAME_PARTS])[:200].strip()
    if name and not seems_garbled(name):
        return name
    written = [source for which in _NAMES for source in cells.mapping.of(which) if cells.row.cells[source.place]]
    if name:
        cells.refuse(written[0], "has ? for letters that were lost when the file was saved; save it again as UTF-8")
        return name
    if written and not cells.problems:
        cells.refuse(written[0], "has only spaces or invisible letters")
    return None if written else ""


def _phones(cells: RowCells, region: str) -> tuple[PhoneDraft, ...]:
    found = cells.all(
        Field.PHONE, lambda source, text: read_phones(text, label_of(cells, Field.PHONE_LABEL, source.group))
    )
    return each_once(found, region)


def _code(source: Source, text: str) -> list[CodeDraft]:
    code = bare_code(text, 200, source.column)
    return [CodeDraft(source.column[:_LONGEST_SYSTEM].strip(), code)] if code else []


def _dates(cells: RowCells, context: ReadingContext) -> Iterator[DateDraft]:
    def day(source: Source, text: str) -> YearDay | None:
        return _day(source, text, context)

    for which in (Field.BIRTHDAY, Field.ANNIVERSARY):
        if told := cells.first(which, day):
            yield DateDraft(which.value, told.month, told.day, told.year)
    for group, told in cells.all(Field.EVENT, lambda source, text: [(source.group, day(source, text))]):
        label = label_of(cells, Field.EVENT_LABEL, group)[:_LONGEST_OCCASION] or "occasion"
        if told:
            yield DateDraft(label, told.month, told.day, told.year)


def _day(source: Source, text: str, context: ReadingContext) -> YearDay | None:
    day = read_birthday(text, context.habits.order(source), context.today.year)
    if day and day.year and date(day.year, day.month, day.day) > context.today:
        raise Mistake("is in the future")
    return day


def _since(source: Source, text: str, context: ReadingContext) -> date | None:
    return read_day(text, context.habits.order(source), context.today.year)


def _notes(cells: RowCells) -> Iterator[str]:
    """Give what is written of a customer, and what the card has no place of its own for."""
    yield from cells.lines(Field.NOTE, clean_note, LONGEST_NOTE)
    for which, words in _SAID_IN_A_NOTE.items():
        if told := cells.lines(which):
            yield f"{words}: {', '.join(told)}"
    named = cells.all(Field.RELATION, lambda source, text: [(source.group, clean_line(text, 200, source.column))])
    for group, name in named:
        yield f"{(label_of(cells, Field.RELATION_LABEL, group) or 'related to').capitalize()}: {name}"
