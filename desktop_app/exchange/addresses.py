"""The addresses of one row."""

import re
from collections.abc import Callable

from desktop_app.exchange.cleaning import clean_code, clean_line, clean_note
from desktop_app.exchange.customer_draft import AddressDraft
from desktop_app.exchange.fields import PLACE_PARTS, Field
from desktop_app.exchange.mapping import Source
from desktop_app.exchange.row_cells import RowCells

_GAPS = re.compile(r",?\s{2,}")
_SAYS_NOTHING = "default address"


def _reader(clean: Callable[[str], str]) -> Callable[[Source, str], list[tuple[str, str]]]:
    return lambda source, text: [(source.group, clean(text))]


_READERS = {
    Field.STREET: _reader(clean_note),
    Field.CITY: _reader(clean_line),
    Field.REGION: _reader(clean_line),
    Field.POSTCODE: _reader(clean_code),
    Field.COUNTRY: _reader(clean_line),
}


def addresses_of(cells: RowCells) -> tuple[AddressDraft, ...]:
    """Return the addresses in a row: parts with the same group make one; an address in one cell is its street."""
    grouped: dict[str, dict[Field, list[str]]] = {}
    for part in PLACE_PARTS:
        for group, text in cells.all(part, _READERS[part]):
            grouped.setdefault(group, {}).setdefault(part, []).append(text)
    whole = [AddressDraft(street=text) for text in cells.all(Field.ADDRESS, lambda _, text: [_in_one_line(text)])]
    made = [_address(parts, label_of(cells, Field.ADDRESS_LABEL, group)) for group, parts in grouped.items()]
    return tuple(address for address in [*made, *whole] if address.street or address.city or address.postcode)


def label_of(cells: RowCells, labels: Field, group: str) -> str:
    """Return what one of several is called: by its own label column ("* Home"), else by the column's first words."""
    for source, text in cells.filled.get(labels, ()):
        if source.group == group:
            return clean_line(text[:40]).lstrip("* ").lower()
    word = group.rstrip("0123456789 ")
    return "" if word == _SAYS_NOTHING else word


def _in_one_line(text: str) -> str:
    """Return an address written in one cell; wide gaps stand between its parts, as Mailchimp writes it."""
    return clean_line(_GAPS.sub(", ", text))


def _address(parts: dict[Field, list[str]], label: str) -> AddressDraft:
    return AddressDraft(
        street="\n".join(parts.get(Field.STREET, [])),
        city=" ".join(parts.get(Field.CITY, [])),
        region=" ".join(parts.get(Field.REGION, [])),
        postcode=" ".join(parts.get(Field.POSTCODE, [])),
        country=" ".join(parts.get(Field.COUNTRY, [])),
        label=label,
    )
