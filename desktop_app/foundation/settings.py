"""What a shop can set, declared once: its key, its type, its default and the words beside the field."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.foundation.columns import Json, Line
from desktop_app.foundation.database import Table, database
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line


class ShopSetting(Table):
    """A setting that differs from its default."""

    key = Line(60, unique=True, required=True)
    value = Json()


def _as_it_is(value: Any) -> Any:
    return value


def _days(value: str) -> str:
    if not value or set(value) - set("1234567"):
        raise Mistake("A shop is open on one day of the week at least.")
    return "".join(sorted(set(value)))


def _currency(value: str) -> str:
    if not (value.isascii() and value.isalpha() and len(value) == len("EUR")):
        raise Mistake(f"“{value[:20]}” is no currency. Write its three letters, such as EUR or GBP.")
    return value.upper()


def _region(value: str) -> str:
    import phonenumbers  # here: slow to import, and a country is seldom changed

    if value.upper() not in phonenumbers.SUPPORTED_REGIONS:
        raise Mistake(f"“{value[:20]}” is no country that is known. Write its two letters, such as GB or FR.")
    return value.upper()


def _name(value: str) -> str:
    return clean_line(value, NAME, "This")


def _minutes(value: int) -> int:
    if not 1 <= value <= LONGEST:
        raise Mistake(f"{value} minutes make no sense here.")
    return value


LONGEST = 180
"""The most minutes that a shop may call no long wait yet."""
NAME = 80
"""The most characters that the name of a shop or of its place may have."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing a shop can set. `tidy` gives a value as it is kept, and raises Mistake for one that makes no sense."""

    key: str
    default: str | int
    label: str
    tidy: Callable[[Any], Any] = _as_it_is

    @property
    def changed(self) -> str:
        """The kind of happening that a change of it is: ``settings.trade``."""
        return f"settings.{self.key.partition('.')[2]}"


SHOP_NAME = Setting("shop.name", "", "Name of the shop", _name)
TRADE = Setting("shop.trade", "", "Trade")
ZONE = Setting("shop.zone", "", "Time zone (empty: this computer’s)")
ROLLOVER = Setting("shop.rollover_hour", 4, "The shop’s day ends at (hour of the night)")
REGION = Setting("shop.region", "GB", "Country of phone numbers without a prefix", _region)
CURRENCY = Setting("shop.currency", "EUR", "Currency", _currency)
OPEN_DAYS = Setting("shop.open_days", "1234567", "Open on", _days)
LANGUAGE = Setting("shop.language", "en", "Language of letters")
LOCATION = Setting("shop.location", "", "This shop’s place, where there are several", _name)
LONG_WAIT = Setting("shop.long_wait", 30, "A wait is long from (minutes more than usual)", _minutes)
OWNER = Setting("shop.owner", 0, "The owner")  # a member of staff, by id; nobody has none
ALL = (SHOP_NAME, TRADE, ZONE, ROLLOVER, REGION, CURRENCY, OPEN_DAYS, LANGUAGE, LOCATION, LONG_WAIT, OWNER)


CHANGED_TO = "SELECT value FROM shop_setting WHERE key = ?"


def read(setting: Setting) -> Any:
    """Give the value in force."""
    row = database.execute_sql(CHANGED_TO, (setting.key,)).fetchone()
    return setting.default if row is None else json.loads(row[0])


def open_days() -> frozenset[int]:
    """Give the weekdays on which the shop is open; Monday is 0."""
    return frozenset(int(day) - 1 for day in read(OPEN_DAYS))


def change(act: Act, setting: Setting, value: str | int) -> None:
    """Set one thing; raises Mistake where the value is of the wrong kind or makes no sense."""
    if type(value) is not type(setting.default):
        raise Mistake(f"{setting.label}: {value} does not fit here.")
    value = setting.tidy(value)
    row = ShopSetting.get_or_none(ShopSetting.key == setting.key)
    if row is None:
        act.insert(ShopSetting(key=setting.key, value=value))
    else:
        act.update(row, value=value)
    act.record(setting.changed, text=setting.label)
