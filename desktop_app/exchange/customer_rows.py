"""From a row of a customer list to a draft of the customer."""

from datetime import date

from desktop_app.exchange.addresses import addresses_of, label_of
from desktop_app.exchange.cleaning import Unreadable, clean_code, clean_line, clean_name, clean_note
from desktop_app.exchange.customer_draft import CustomerDraft, CustomerReading, OccasionDraft, RelationDraft
from desktop_app.exchange.date_cells import YearDay, read_birthday, read_day
from desktop_app.exchange.emails import read_emails
from desktop_app.exchange.fields import Field
from desktop_app.exchange.mapping import ColumnMapping, Source
from desktop_app.exchange.names import name_from_parts, seems_garbled
from desktop_app.exchange.phones import PhoneDraft, read_phones
from desktop_app.exchange.row_cells import ReadingContext, RowCells
from desktop_app.exchange.table_file import TableRow
from desktop_app.exchange.tags import read_tags

_NAME_PARTS = (Field.FIRST_NAME, Field.MIDDLE_NAME, Field.LAST_NAME, Field.SUFFIX)
_NAMES = (Field.NAME, *_NAME_PARTS)


def customer_from_row(row: TableRow, mapping: ColumnMapping, context: ReadingContext) -> CustomerReading:
    """Return the customer that a row tells of, and every cell that was not taken, with the reason.

    Somebody without a name goes by nickname, company, e-mail or phone, in this order. No draft when the row says
    nothing of who it is, when its name is only spaces or invisible letters, and when it has too many cells.
    """
    cells = RowCells(row, mapping)
    draft = None if cells.refuse_surplus() else _draft(cells, context)
    return CustomerReading(draft, tuple(cells.problems))


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
    return CustomerDraft(
        name=next(filter(None, known_as)),
        title=cells.line(Field.PREFIX, clean_line),
        call=call,
        say=" ".join(cells.all(Field.SAY, lambda _, text: [clean_line(text)])),
        company=company,
        phones=phones,
        emails=tuple(emails.values()),
        addresses=addresses_of(cells),
        birthday=cells.first(Field.BIRTHDAY, lambda source, text: _day(source, text, context)),
        occasions=_occasions(cells, context),
        notes=tuple(note for note in cells.all(Field.NOTE, lambda _, text: [clean_note(text)]) if note),
        tags=tuple(dict.fromkeys(cells.all(Field.TAG, lambda _, text: read_tags(text)))),
        cards=tuple(card for card in cells.all(Field.CARD, lambda _, text: [clean_code(text)]) if card),
        relations=_relations(cells),
        referred_by=cells.line(Field.REFERRED_BY, clean_line),
        reference=cells.line(Field.REFERENCE, clean_code),
        since=cells.first(Field.SINCE, lambda source, text: _since(source, text, context)),
    )


def _name(cells: RowCells) -> str | None:
    """Return the name; empty when none is written, None when nothing of what is written can be seen."""
    whole = cells.line(Field.NAME, clean_name)
    name = whole or name_from_parts([cells.line(part, clean_name) for part in _NAME_PARTS])
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
        Field.PHONE,
        lambda source, text: read_phones(text, region, label_of(cells, Field.PHONE_LABEL, source.group)),
    )
    return tuple({phone.same_as: phone for phone in reversed(found)}.values())[::-1]


def _day(source: Source, text: str, context: ReadingContext) -> YearDay | None:
    day = read_birthday(text, context.habits.order(source), context.today.year)
    if day and day.year and date(day.year, day.month, day.day) > context.today:
        raise Unreadable("is in the future")
    return day


def _since(source: Source, text: str, context: ReadingContext) -> date | None:
    return read_day(text, context.habits.order(source), context.today.year)


def _occasions(cells: RowCells, context: ReadingContext) -> tuple[OccasionDraft, ...]:
    wedding = cells.first(Field.ANNIVERSARY, lambda source, text: _day(source, text, context))
    events = cells.all(Field.EVENT, lambda source, text: [(source.group, _day(source, text, context))])
    named = [(label_of(cells, Field.EVENT_LABEL, group) or "occasion", day) for group, day in events]
    return tuple(OccasionDraft(label, day) for label, day in [("anniversary", wedding), *named] if day)


def _relations(cells: RowCells) -> tuple[RelationDraft, ...]:
    named = [
        RelationDraft(which.value, name)
        for which in (Field.SPOUSE, Field.CHILD)
        for name in cells.all(which, lambda _, text: [clean_line(text)])
    ]
    labelled = cells.all(Field.RELATION, lambda source, text: [(source.group, clean_line(text))])
    others = [
        RelationDraft(label_of(cells, Field.RELATION_LABEL, group) or "relation", name) for group, name in labelled
    ]
    return tuple(relation for relation in [*named, *others] if relation.name)
