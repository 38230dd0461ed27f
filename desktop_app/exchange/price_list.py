"""What a shop offers, from price lists that lie beside the till's export."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from desktop_app.exchange.table_file import TableFile, read_table
from desktop_app.exchange.vocabulary import numberless, plain, words
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line

_LARGEST = 5_000_000
"""Bytes; a longer file is no price list and not worth opening."""
_LONGEST_NAME = 120
_SUFFIXES = {".csv", ".tsv"}
_MOST_FILES = 50
"""In a folder with more tables than this a shop does not keep its price lists."""


@dataclass(frozen=True, slots=True)
class PriceLists:
    """The services and products that a shop sells: code or name, as plain text, → name as written."""

    services: dict[str, str] = field(default_factory=dict)
    products: dict[str, str] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    """The names of the files that were read."""

    def service(self, text: str) -> str | None:
        """Return the name of a service by its code or name, or None when the lists do not know it."""
        return self.services.get(_key(text))

    def product(self, text: str) -> str | None:
        """Return the name of a product by its code or name, or None when the lists do not know it."""
        return self.products.get(_key(text))


def price_lists_beside(path: Path) -> PriceLists:
    """Return what the price lists in a file's folder offer; none when there are none.

    A price list has a column for codes, for names and for prices, and none for dates or customers. It lists
    products when it tells of brand, supplier or stock, services otherwise. Unsound files are passed over.
    """
    found = PriceLists()
    tables = (other for other in sorted(path.parent.iterdir()) if other.suffix.lower() in _SUFFIXES)
    for other in islice(tables, _MOST_FILES):
        if other.is_file() and other.name != path.name:
            found = _with_list(found, other)
    return found


def _with_list(found: PriceLists, path: Path) -> PriceLists:
    if path.stat().st_size > _LARGEST:
        return found
    try:
        table = read_table(path)
        return _added(found, table)
    except Mistake:
        return found


def _added(found: PriceLists, table: TableFile) -> PriceLists:
    code, name, price = (_place(table.columns, what) for what in ("code", "name", "price"))
    if code is None or name is None or price is None or _place(table.columns, "dated") is not None:
        return found
    offered = _offered((row.cells[code], row.cells[name]) for row in table.rows())
    files = (*found.files, table.path.name)
    if _place(table.columns, "product") is None:
        return PriceLists(found.services | offered, found.products, files)
    return PriceLists(found.services, found.products | offered, files)


def _place(columns: Sequence[str], what: str) -> int | None:
    names = [numberless(plain(column)) for column in columns]
    known = words("price_lists")[what]
    return next((names.index(name) for name in known if name in names), None)


def _offered(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    offered: dict[str, str] = {}
    for code, written in pairs:
        try:
            name = clean_line(written, _LONGEST_NAME, "Name")
        except Mistake:
            continue
        if name:
            offered |= {_key(name): name, _key(code): name}
    offered.pop("", None)
    return offered


def _key(text: str) -> str:
    return " ".join(text.casefold().split())
