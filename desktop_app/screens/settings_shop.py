"""What can be set of the shop itself: its name and trade, its days, the language it writes in."""

from collections.abc import Sequence
from zoneinfo import available_timezones

from desktop_app.foundation import settings
from desktop_app.screens.setting_fields import SettingFields
from desktop_app.screens.settings_section import Section
from desktop_app.visits.rules import Trade

LANGUAGES: Sequence[tuple[str, object]] = (
    ("English", "en"),
    ("Deutsch", "de"),
    ("Español", "es"),
    ("Français", "fr"),
)
WAITS: Sequence[tuple[str, object]] = tuple((f"{minutes} minutes", minutes) for minutes in (10, 15, 20, 30, 45, 60, 90))
HOURS: Sequence[tuple[str, object]] = tuple((f"{hour}:00", hour) for hour in range(8))


def shop_section(fields: SettingFields) -> Section:
    """Give the section of who the shop is."""
    trades = ((trade.value.capitalize().replace("_", " "), trade.value) for trade in Trade)
    section = Section("The shop", "Its name and trade, and the place where it stands.")
    section.add(
        fields.line(settings.SHOP_NAME),
        fields.choice(settings.TRADE, [("Not chosen", ""), *trades]),
        fields.line(settings.LOCATION),
        fields.line(settings.CURRENCY),
        fields.line(settings.REGION),
    )
    return section


def days_section(fields: SettingFields) -> Section:
    """Give the section of when the shop is open."""
    zones = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
    section = Section("Its days", "Business days are counted by them, and the day turns at its own hour.")
    section.add(
        fields.weekdays(settings.OPEN_DAYS),
        fields.choice(settings.ROLLOVER, HOURS),
        fields.choice(settings.LONG_WAIT, WAITS),
        fields.choice(settings.ZONE, [("As this computer", ""), *((zone, zone) for zone in zones)]),
    )
    return section


def letters_section(fields: SettingFields) -> Section:
    """Give the section of what the shop writes."""
    section = Section("Letters", "Drafts are written in this language. A person reads and sends each.")
    section.add(fields.choice(settings.LANGUAGE, LANGUAGES))
    return section
