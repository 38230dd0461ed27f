"""Column types that SQLite's STRICT tables can check for themselves.

Plain SQLite stores ``'12abc'`` in an integer column and ignores a maximum length; these do not.
"""

import datetime as dt
import json
from enum import StrEnum
from typing import Any

from peewee import SQL, Field, IntegerField, TextField

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
MICROSECOND = dt.timedelta(microseconds=1)


def _check(field: Field, condition: str) -> None:
    """Let the database itself refuse what does not meet `condition` (with {} for the column)."""
    column = f'"{field.column_name}"'
    field.constraints = [*(field.constraints or []), SQL(f"CHECK ({condition.format(column)})")]


class Line(TextField):
    """One short text of at most `limit` characters; empty where nothing is known, unless it is `required`."""

    def __init__(self, limit: int = 200, *, required: bool = False, **options: Any) -> None:
        if not required and not options.get("null"):
            options.setdefault("default", "")
        self.limit, self.required = limit, required
        super().__init__(**options)

    def bind(self, model: Any, name: str, set_attribute: bool = True) -> None:
        """Add the length checks once the column's name is known."""
        super().bind(model, name, set_attribute)
        _check(self, f"length({{}}) <= {self.limit}")
        if self.required:
            _check(self, "length(trim({})) > 0")


class Choice(TextField):
    """One word of a closed vocabulary, given as a StrEnum; gives the enum's member back."""

    def __init__(self, words: type[StrEnum], **options: Any) -> None:
        self.words = words
        super().__init__(**options)

    def bind(self, model: Any, name: str, set_attribute: bool = True) -> None:
        """Let the database know the vocabulary."""
        super().bind(model, name, set_attribute)
        words = ", ".join(f"'{word.value}'" for word in self.words)
        _check(self, f"{{}} IN ({words})")

    def db_value(self, value: Any) -> Any:
        """Refuse a word outside the vocabulary before it reaches the file."""
        return None if value is None else self.words(value).value

    def python_value(self, value: Any) -> Any:
        """Give the member for the stored word."""
        return None if value is None else self.words(value)


class Flag(IntegerField):
    """Yes or no, stored as 1 or 0."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("default", False)
        super().__init__(**options)

    def bind(self, model: Any, name: str, set_attribute: bool = True) -> None:
        """Allow nothing but 0 and 1."""
        super().bind(model, name, set_attribute)
        _check(self, "{} IN (0, 1)")

    def db_value(self, value: Any) -> Any:
        """Store 1 for anything true."""
        return None if value is None else int(bool(value))

    def python_value(self, value: Any) -> Any:
        """Give a bool back."""
        return None if value is None else bool(value)


class Number(IntegerField):
    """A whole number between `least` and `most`, both included."""

    def __init__(self, least: int, most: int, **options: Any) -> None:
        self.least, self.most = least, most
        super().__init__(**options)

    def bind(self, model: Any, name: str, set_attribute: bool = True) -> None:
        """Allow nothing outside the range."""
        super().bind(model, name, set_attribute)
        _check(self, f"{{}} BETWEEN {self.least} AND {self.most}")


class Moment(IntegerField):
    """An aware datetime in UTC, kept as whole microseconds since 1970."""

    def db_value(self, value: Any) -> Any:
        """Count the microseconds; a moment without a time zone is a programmer's error."""
        return (value - EPOCH) // MICROSECOND if isinstance(value, dt.datetime) else value

    def python_value(self, value: Any) -> Any:
        """Give an aware datetime in UTC."""
        return None if value is None else EPOCH + value * MICROSECOND


class Day(TextField):
    """A civil date, kept as YYYY-MM-DD, which sorts as dates do."""

    def bind(self, model: Any, name: str, set_attribute: bool = True) -> None:
        """Let SQLite refuse a date that is not in the calendar."""
        super().bind(model, name, set_attribute)
        _check(self, "{0} IS date({0})")

    def db_value(self, value: Any) -> Any:
        """Write a date in ISO form."""
        return value.isoformat() if isinstance(value, dt.date) else value

    def python_value(self, value: Any) -> Any:
        """Give a date back."""
        return None if value is None else dt.date.fromisoformat(value)


class TimeOfDay(TextField):
    """A civil time of day, kept as HH:MM."""

    def db_value(self, value: Any) -> Any:
        """Write hours and minutes."""
        return value.strftime("%H:%M") if isinstance(value, dt.time) else value

    def python_value(self, value: Any) -> Any:
        """Give a time back."""
        return None if value is None else dt.time.fromisoformat(value)


class Json(TextField):
    """Plain values (lists, dictionaries, texts, numbers) kept as JSON."""

    def db_value(self, value: Any) -> Any:
        """Write compact JSON that keeps every language readable."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def python_value(self, value: Any) -> Any:
        """Read the values back."""
        return None if value is None else json.loads(value)
