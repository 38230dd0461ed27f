"""The addresses of one row."""

import re
from collections.abc import Callable

from desktop_app.customers.drafts import AddressDraft
from desktop_app.exchange.cleaning import bare_code
from desktop_app.exchange.fields import PLACE_PARTS, Field
from desktop_app.exchange.mapping import Source
from desktop_app.exchange.row_cells import Clean, RowCells
from desktop_app.foundation.text import clean_line

_GAPS = re.compile(r",?(?:\s*\n\s*|\s{2,})")
_LONGEST_STREET = 300
_LONGEST_LABEL = 40
_SAYS_NOTHING = "default address"


def _in_one_line(text: str, longest: int, what: str) -> str:
    """Give an address written in one cell; line breaks and wide gaps stand between its parts."""
    return clean_line(_GAPS.sub(", ", text), longest, what)


def _reader(clean: Clean, longest: int) -> Callable[[Source, str], list[tuple[str, str]]]:
    return lambda source, text: [(source.group, clean(text, longest, source.column))]


_READERS = {
    Field.STREET: _reader(_in_one_line, _LONGEST_STREET),
    Field.CITY: _reader(clean_line, 100),
    Field.REGION: _reader(clean_line, 100),
    Field.POSTCODE: _reader(bare_code, 20),
    Field.COUNTRY: _reader(clean_line, 60),
}


def addresses_of(cells: RowCells) -> tuple[AddressDraft, ...]:
    """Give the addresses in a row: parts with the same group make one; an address in one cell is its street."""
    grouped: dict[str, dict[Field, list[str]]] = {}
    for part in PLACE_PARTS:
        for group, text in cells.all(part, _READERS[part]):
            grouped.setdefault(group, {}).setdefault(part, []).append(text)
    whole = cells.lines(Field.ADDRESS, _in_one_line, _LONGEST_STREET)
    made = [_address(parts, label_of(cells, Field.ADDRESS_LABEL, group)) for group, parts in grouped.items()]
    told = [address for address in made if address.street or address.city or address.postcode]
    return (*told, *(AddressDraft(street=street) for street in whole))


def label_of(cells: RowCells, labels: Field, group: str) -> str:
    """Give what one of several is called: by its own label column ("* Home"), else by the column's first words."""
    for source, text in cells.filled.get(labels, ()):
        if source.group == group:
            return clean_line(text[:_LONGEST_LABEL], _LONGEST_LABEL, source.column).lstrip("* ").lower()
    word = group.rstrip("0123456789 ")
    return "" if word == _SAYS_NOTHING else word


def _address(parts: dict[Field, list[str]], label: str) -> AddressDraft:
    return AddressDraft(
        street=", ".join(parts.get(Field.STREET, []))[:_LONGEST_STREET],
        city=" ".join(parts.get(Field.CITY, [])),
        region=" ".join(parts.get(Field.REGION, [])),
        postcode=" ".join(parts.get(Field.POSTCODE, [])),
        country=" ".join(parts.get(Field.COUNTRY, [])),
        label=label,
    )
