"""Reading an entry of a TOML file that people write: what it must hold, and a clear refusal of anything else."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks.packs.toml_lines import Lines, Place

Word = TypeVar("Word", bound=StrEnum)


class Entry:
    """One entry, known by where it stands ("salon.toml, playbook 2"). Every refusal is a Mistake that begins there.

    `place` is the way to it through the file, `lines` tells on which line that is.
    """

    def __init__(self, where: str, values: Any, lines: Lines, place: Place = ()) -> None:
        self.where, self._lines, self._place = where, lines, place
        if not isinstance(values, Mapping):
            raise self.mistake("here should be names and values")
        self._left = dict(values)

    def mistake(self, reason: str, *place: str | int) -> Mistake:
        """Give a refusal that says where; `place` leads on from this entry."""
        line = self._lines.of((*self._place, *place))
        inside = "".join(f", {place[n - 1]} {part}" for n, part in enumerate(place) if isinstance(part, int))
        return Mistake(f"{self.where}{inside}: {reason}{f' (line {line})' if line else ''}.")

    def text(self, key: str, default: str | None = None) -> str:
        """Take a text; one without a default must be there and say something."""
        value = self._left.pop(key, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.mistake(f"{key} must be a text", key)
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts; empty where it is not there."""
        values = self._list(key)
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.mistake(f"{key} must be a list of texts", key)
        return tuple(values)

    def word(self, key: str, vocabulary: type[Word], default: Word | None = None) -> Word:
        """Take a word of a closed vocabulary."""
        value = self._left.pop(key, default)
        if value not in list(vocabulary):
            raise self.mistake(f"{key} {value!r} is not one of: {', '.join(vocabulary)}", key)
        return vocabulary(value)

    def number(self, key: str, least: int, most: int) -> int | None:
        """Take a whole number between `least` and `most`; None where it is not there."""
        return self._number_in(key, self._left.pop(key, None), least, most)

    def numbers(self, key: str, least: int, most: int) -> tuple[int, ...]:
        """Take a list of whole numbers; empty where it is not there."""
        found = (self._number_in(key, value, least, most) for value in self._list(key))
        return tuple(number for number in found if number is not None)

    def flag(self, key: str) -> bool | None:
        """Take true or false; None where it is not there."""
        value = self._left.pop(key, None)
        if value is not None and type(value) is not bool:
            raise self.mistake(f"{key} must be true or false", key)
        return value

    def day(self, key: str) -> str:
        """Take a day, written as a date or as a text; empty where it is not there."""
        value = self._left.pop(key, "")
        if type(value) is dt.date:
            return value.isoformat()
        if not isinstance(value, str):
            raise self.mistake(f"{key} must be a day such as 2026-12-31", key)
        return value

    def inside(self, key: str) -> "Entry":
        """Take an entry inside this one; an empty one where it is not there."""
        return Entry(f"{self.where}, {key}", self._left.pop(key, {}), self._lines, (*self._place, key))

    def entries(self, key: str) -> list["Entry"]:
        """Take a list of entries; empty where it is not there."""
        return [
            Entry(f"{self.where}, {key} {n}", value, self._lines, (*self._place, key, n))
            for n, value in enumerate(self._list(key), 1)
        ]

    def finish(self) -> None:
        """Refuse whatever was not taken."""
        for key in self._left:
            raise self.mistake(f"{key!r} is not known", key)

    def _list(self, key: str) -> list[Any]:
        values = self._left.pop(key, [])
        if not isinstance(values, list):
            raise self.mistake(f"{key} must be a list", key)
        return values

    def _number_in(self, key: str, value: Any, least: int, most: int) -> int | None:
        if value is not None and (type(value) is not int or not least <= value <= most):
            raise self.mistake(f"{key} must be a whole number from {least} to {most}", key)
        return value
