"""What a shop can set, declared once: its key, its type, its default and the words beside the field."""

from dataclasses import dataclass
from typing import Any

from desktop_app.foundation.act import Act
from desktop_app.foundation.columns import Json, Line
from desktop_app.foundation.database import Table
from desktop_app.foundation.delays import EVERY_DAY
from desktop_app.foundation.mistakes import Mistake


class ShopSetting(Table):
    """A setting that differs from its default."""

    key = Line(60, unique=True, required=True)
    value = Json()


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing a shop can set."""

    key: str
    default: str | int
    label: str

    @property
    def changed(self) -> str:
        """The kind of happening that a change of it is: ``settings.trade``."""
        return f"settings.{self.key.partition('.')[2]}"


SHOP_NAME = Setting("shop.name", "", "Name of the shop")
TRADE = Setting("shop.trade", "", "Trade")
ZONE = Setting("shop.zone", "", "Time zone (empty: this computer's)")
ROLLOVER = Setting("shop.rollover_hour", 4, "The shop's day ends at (hour of the night)")
REGION = Setting("shop.region", "GB", "Country of phone numbers without a prefix")
CURRENCY = Setting("shop.currency", "EUR", "Currency")
OPEN_DAYS = Setting("shop.open_days", "1234567", "Open on (1 is Monday)")
LANGUAGE = Setting("shop.language", "en", "Language of letters")
LOCATION = Setting("shop.location", "", "This shop's place, where there are several")
ALL = (SHOP_NAME, TRADE, ZONE, ROLLOVER, REGION, CURRENCY, OPEN_DAYS, LANGUAGE, LOCATION)


def read(setting: Setting) -> Any:
    """Give the value in force."""
    row = ShopSetting.get_or_none(ShopSetting.key == setting.key)
    return setting.default if row is None else row.value


def open_days() -> frozenset[int]:
    """Give the weekdays on which the shop is open; Monday is 0. One that names none is open every day."""
    return frozenset(day for day in EVERY_DAY if str(day + 1) in read(OPEN_DAYS)) or EVERY_DAY


def change(act: Act, setting: Setting, value: str | int) -> None:
    """Set one thing; raises Mistake where the value is of the wrong kind."""
    if type(value) is not type(setting.default):
        raise Mistake(f"{setting.label}: {value} does not fit here.")
    row = ShopSetting.get_or_none(ShopSetting.key == setting.key)
    if row is None:
        act.insert(ShopSetting(key=setting.key, value=value))
    else:
        act.update(row, value=value)
    act.record(setting.changed, text=setting.label)
