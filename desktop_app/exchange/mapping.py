"""Which column of a file fills which field."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from desktop_app.exchange.fields import MANY, Field, Purpose
from desktop_app.exchange.vocabulary import plain, words
from desktop_app.foundation.mistakes import Mistake


@dataclass(frozen=True, slots=True)
class Source:
    """A column that fills a field: its name, its place from 0, and which of several it is ("home", "2")."""

    column: str
    place: int
    group: str = ""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """For every field that a file can fill, the columns that fill it, the chief one first."""

    purpose: Purpose
    columns: tuple[str, ...]
    sources: dict[Field, tuple[Source, ...]]

    def of(self, field: Field) -> tuple[Source, ...]:
        """Return the columns that fill a field; none when the file does not tell it."""
        return self.sources.get(field, ())

    def filled(self, cells: Sequence[str]) -> dict[Field, list[tuple[Source, str]]]:
        """Return what the cells of a row say of each field, column by column; empty cells and fields are left out."""
        told: dict[Field, list[tuple[Source, str]]] = {}
        for field, sources in self.sources.items():
            for source in sources:
                if text := cells[source.place].strip():
                    told.setdefault(field, []).append((source, text))
        return told

    def meaning(self, place: int) -> Field | None:
        """Return the field that the column at this place, from 0, fills; None for none."""
        return next((field for field, found in self.sources.items() if any(one.place == place for one in found)), None)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The columns that fill nothing."""
        used = {source.place for sources in self.sources.values() for source in sources}
        return tuple(name for place, name in enumerate(self.columns) if place not in used)

    def as_json(self) -> dict[str, list[str]]:
        """Return field → names of its columns."""
        return {field.value: [source.column for source in sources] for field, sources in self.sources.items()}


def fields_of(purpose: Purpose) -> tuple[Field, ...]:
    """Return the fields that rows of a purpose can fill."""
    return tuple(Field(name) for name in words(purpose.value))


def override(mapping: ColumnMapping, wishes: Iterable[str]) -> ColumnMapping:
    """Return a mapping changed as a person wishes: "field=column" each; "field=" takes nothing for that field.

    The first wish for a field puts aside what was guessed for it, further ones add columns where a field takes
    several. Mistake for an unknown field or column, with the nearest known one.
    """
    chosen: dict[Field, tuple[Source, ...]] = {}
    for wish in wishes:
        name, equals, column = wish.partition("=")
        if not equals:
            raise Mistake(f"“{wish}” does not say which column. Write it as field=column.")
        field = _field(mapping.purpose, name)
        source = (_source(mapping, column),) if column.strip() else ()
        chosen[field] = chosen.get(field, ()) + source if field in MANY else source
    taken = {source.place for sources in chosen.values() for source in sources}
    kept = {
        field: tuple(source for source in sources if source.place not in taken)
        for field, sources in mapping.sources.items()
        if field not in chosen
    }
    return replace(mapping, sources={field: found for field, found in (kept | chosen).items() if found})


def with_meaning(mapping: ColumnMapping, place: int, field: Field | None) -> ColumnMapping:
    """Give a mapping in which the column at this place, from 0, fills this field, or none.

    A field that takes only one column leaves the one it had.
    """
    sources = {known: tuple(one for one in found if one.place != place) for known, found in mapping.sources.items()}
    if field is not None:
        source = Source(mapping.columns[place], place)
        sources[field] = (*sources.get(field, ()), source) if field in MANY else (source,)
    return replace(mapping, sources={known: found for known, found in sources.items() if found})


def _field(purpose: Purpose, name: str) -> Field:
    known = fields_of(purpose)
    wished = plain(name).replace(" ", "_")
    if wished in known:
        return Field(wished)
    raise Mistake(f"There is no field “{name.strip()}” for {purpose.value}. {_nearest(wished, known)}")


def _source(mapping: ColumnMapping, column: str) -> Source:
    for place, name in enumerate(mapping.columns):
        if name.casefold() == column.strip().casefold():
            return Source(name, place)
    raise Mistake(f"The file has no column “{column.strip()}”. {_nearest(column, mapping.columns)}")


def _nearest(name: str, known: Sequence[str]) -> str:
    best = process.extractOne(name, [str(one) for one in known], scorer=fuzz.ratio)
    return f"Did you mean “{best[0]}”?" if best else ""
