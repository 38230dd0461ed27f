"""Reading an entry of a TOML file that people write: what it must hold, and a clear refusal of anything else."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from desktop_app.foundation.mistakes import Mistake

Word = TypeVar("Word", bound=StrEnum)


class Entry:
    """One entry, known by where it stands ("salon.toml, playbook 2"). Every refusal is a Mistake that begins there."""

    def __init__(self, where: str, values: Any) -> None:
        if not isinstance(values, Mapping):
            raise Mistake(f"{where}: here should be names and values.")
        self.where = where
        self._left = dict(values)

    def mistake(self, reason: str) -> Mistake:
        """Give a refusal that says where."""
        return Mistake(f"{self.where}: {reason}.")

    def text(self, key: str, limit: int) -> str:
        """Take a text that must be there, of at most `limit` characters."""
        return self._text_in(key, self._left.pop(key, None), limit)

    def texts(self, key: str, most: int, limit: int) -> tuple[str, ...]:
        """Take a list of at most `most` texts; empty where it is not there."""
        return tuple(self._text_in(key, value, limit) for value in self._list(key, most))

    def word(self, key: str, vocabulary: type[Word], default: Word | None = None) -> Word:
        """Take a word of a closed vocabulary."""
        value = self._left.pop(key, default)
        if value not in list(vocabulary):
            raise self.mistake(f"{key} {value!r} is not one of: {', '.join(vocabulary)}")
        return vocabulary(value)

    def number(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """Take a whole number between `least` and `most`."""
        value = self._left.pop(key, default)
        if type(value) is not int or not least <= value <= most:
            raise self.mistake(f"{key} must be a whole number from {least} to {most}")
        return value

    def flag(self, key: str) -> bool | None:
        """Take true or false; None where it is not there."""
        value = self._left.pop(key, None)
        if value is not None and type(value) is not bool:
            raise self.mistake(f"{key} must be true or false")
        return value

    def inside(self, key: str) -> "Entry":
        """Take an entry inside this one; an empty one where it is not there."""
        return Entry(f"{self.where}, {key}", self._left.pop(key, {}))

    def entries(self, key: str, most: int) -> list["Entry"]:
        """Take a list of at most `most` entries."""
        return [Entry(f"{self.where}, {key} {n}", value) for n, value in enumerate(self._list(key, most), 1)]

    def finish(self) -> None:
        """Refuse whatever was not taken."""
        for key in self._left:
            raise self.mistake(f"{key!r} is not known")

    def _list(self, key: str, most: int) -> list[Any]:
        values = self._left.pop(key, [])
        if not isinstance(values, list):
            raise self.mistake(f"{key} must be a list")
        if len(values) > most:
            raise self.mistake(f"{key} has {len(values)} entries; at most {most} fit")
        return values

    def _text_in(self, key: str, value: Any, limit: int) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.mistake(f"{key} must be a text")
        if len(value) > limit:
            raise self.mistake(f"{key} has {len(value)} characters; at most {limit} fit")
        return value.strip()
