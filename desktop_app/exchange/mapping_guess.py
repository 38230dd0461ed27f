"""Which column fills which field, told from what the columns are called, else from what stands in them."""

import re
from collections.abc import Iterator, Sequence

from desktop_app.exchange.cell_kinds import Kind, kind_of_column
from desktop_app.exchange.fields import GROUPED, MANY, PLACE_PARTS, Field, Purpose
from desktop_app.exchange.mapping import ColumnMapping, Source, fields_of
from desktop_app.exchange.vocabulary import numberless, ours_for, plain, words
from desktop_app.foundation.mistakes import Mistake

_NUMBER = re.compile(r"\d+")
_LAST_NUMBER = re.compile(r"\d+$")
_NAMELESS = re.compile(r"(?:column|field|col) ?\d*|")

_BY_KIND = {
    Purpose.CUSTOMERS: {Kind.EMAIL: Field.EMAIL, Kind.PHONE: Field.PHONE, Kind.WORDS: Field.NAME},
    Purpose.PURCHASES: {Kind.DATE: Field.DATE},
    Purpose.APPOINTMENTS: {Kind.DATE: Field.DATE},
    Purpose.VISITS: {Kind.DATE: Field.DATE},
}
_NAMES = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.COMPANY, Field.CALL)
_ESSENTIAL: dict[Purpose, tuple[tuple[Field, ...], ...]] = {
    Purpose.CUSTOMERS: ((*_NAMES, Field.EMAIL, Field.PHONE),),
    Purpose.PURCHASES: ((Field.DATE,), (Field.CLIENT,)),
    Purpose.APPOINTMENTS: ((Field.DATE,), (Field.CLIENT,)),
    Purpose.VISITS: ((Field.DATE,), (Field.CLIENT,)),
}

Found = list[tuple[Field, Source]]


def guess_mapping(columns: Sequence[str], sample_rows: Sequence[Sequence[str]], purpose: Purpose) -> ColumnMapping:
    """Return which columns fill which fields of a purpose.

    A column counts by the whole of its name, in any language of the vocabulary. One whose name says nothing
    (Column 3) counts by its cells in sample_rows, if nothing else fills that field.
    """
    found = _settle_places(list(_by_name(columns, purpose)))
    found += _by_cells(columns, sample_rows, purpose, {field for field, _ in found})
    sources: dict[Field, tuple[Source, ...]] = {}
    for field in fields_of(purpose):
        several = sorted(
            (source for known, source in found if known is field),
            key=lambda source: _rank(purpose, field, source),
        )
        if several:
            sources[field] = tuple(several) if field in MANY else (several[0],)
    return ColumnMapping(purpose, tuple(columns), sources)


def require_essentials(mapping: ColumnMapping) -> None:
    """Pass in silence when a file tells enough to be read; Mistake saying which field has no column."""
    if field := missing_field(mapping):
        raise Mistake(f"No column tells the {field}. Say which one does: {field}=COLUMN.")


def missing_field(mapping: ColumnMapping) -> Field | None:
    """Return the first field that cannot be done without and that no column fills."""
    for group in _ESSENTIAL[mapping.purpose]:
        if not any(mapping.of(field) for field in group):
            return group[0]
    return None


def _by_name(columns: Sequence[str], purpose: Purpose) -> Iterator[tuple[Field, Source]]:
    for place, column in enumerate(columns):
        name = plain(column)
        if field := _field(name, purpose):
            yield field, Source(column, place, _group(name, field))
            continue
        group = _group_word(name)
        rest = name.removeprefix(group).strip()
        if group and (field := _field(rest, purpose)) in GROUPED:
            yield field, Source(column, place, f"{group} {_group(rest, field)}".strip())


def _field(name: str, purpose: Purpose) -> Field | None:
    ours = ours_for(purpose.value).get(numberless(name))
    return Field(ours) if ours else None


def _group_word(name: str) -> str:
    beginnings = [word for word in words("groups")["words"] if name.startswith(word + " ")]
    return max(beginnings, key=len, default="")


def _group(name: str, field: Field) -> str:
    """Return the number that tells several apart; the number of a street's line is not one."""
    bare = _LAST_NUMBER.sub("", name) if field is Field.STREET else name
    number = _NUMBER.search(bare)
    return number.group() if number else ""


def _rank(purpose: Purpose, field: Field, source: Source) -> tuple[bool, int, int]:
    """Plain columns come before those of a group, then by the vocabulary where a field takes only one."""
    names = [numberless(name) for name in words(purpose.value)[field.value]]
    name = numberless(plain(source.column))
    preference = names.index(name) if field not in MANY and name in names else 0
    return bool(source.group), preference, source.place


def _settle_places(found: Found) -> Found:
    """Decide what a whole address is beside its parts, and drop a region or country that stands alone."""
    told = {(field, source.group) for field, source in found}
    settled: Found = []
    for field, source in found:
        has = {part for part in PLACE_PARTS if (part, source.group) in told}
        if field is Field.ADDRESS and Field.STREET in has:
            continue
        if field is Field.ADDRESS and has & {Field.CITY, Field.POSTCODE}:
            settled.append((Field.STREET, source))
        elif field not in {Field.REGION, Field.COUNTRY} or has & {Field.CITY, Field.POSTCODE, Field.STREET}:
            settled.append((field, source))
    return settled


def _by_cells(
    columns: Sequence[str], rows: Sequence[Sequence[str]], purpose: Purpose, told: set[Field]
) -> Iterator[tuple[Field, Source]]:
    for place, column in enumerate(columns):
        if not _NAMELESS.fullmatch(plain(column)):
            continue
        kind = kind_of_column([row[place] for row in rows])
        field = _BY_KIND[purpose].get(kind) if kind else None
        if field and field not in told and not (field is Field.NAME and told & set(_NAMES)):
            told.add(field)
            yield field, Source(column, place)
