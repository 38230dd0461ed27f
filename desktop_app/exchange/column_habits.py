"""How a file writes its dates and amounts, decided once from all the values of each column."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.exchange.amounts import guess_decimal_mark
from desktop_app.exchange.date_cells import DateHabit, DateOrder, guess_date_order
from desktop_app.exchange.fields import DAYS, SUMS
from desktop_app.exchange.mapping import ColumnMapping, Source
from desktop_app.exchange.table_file import TableFile


@dataclass(frozen=True, slots=True)
class ColumnHabits:
    """For the columns of a file, by place: the order of day and month, and the mark before the cents."""

    hint: DateOrder
    dates: dict[int, DateHabit]
    decimal_marks: dict[int, str]

    def order(self, source: Source) -> DateOrder:
        """Return the order of day and month in a column."""
        habit = self.dates.get(source.place)
        return habit.order if habit else self.hint

    def decimal_mark(self, source: Source) -> str:
        """Return the mark before the cents in a column."""
        return self.decimal_marks.get(source.place, ".")

    def sentences(self, columns: tuple[str, ...]) -> Iterator[str]:
        """Yield what a person should check: columns whose dates fit both ways round."""
        for place, habit in self.dates.items():
            if not habit.certain:
                yield f"{columns[place]}: the dates fit both ways round; read with the {habit.order}."


def habits_of(table: TableFile, mapping: ColumnMapping, hint: DateOrder) -> ColumnHabits:
    """Return how a file writes its dates and amounts; hint is the shop's own order, for dates that fit both ways."""
    days = [source.place for field, found in mapping.sources.items() if field in DAYS for source in found]
    sums = [source.place for field, found in mapping.sources.items() if field in SUMS for source in found]
    values: dict[int, set[str]] = {place: set() for place in (*days, *sums)}
    if values:
        for row in table.rows():
            for place, seen in values.items():
                seen.add(row.cells[place])
    dates = {place: guess_date_order(values[place], hint) for place in days}
    return ColumnHabits(hint, dates, {place: guess_decimal_mark(values[place]) for place in sums})
