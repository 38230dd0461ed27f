"""The colours of the app: read from `resources/tokens.css`, shown in light, in dark or as the system is."""

import re
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.foundation.resources import resource
from desktop_app.window import typeface


class Appearance(StrEnum):
    """What the shop chose: light, dark, or whichever the system shows."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of the app by its token name, with `_` for `-`."""

    paper: QColor
    panel: QColor
    sunken: QColor
    line: QColor
    line_2: QColor
    edge: QColor
    scrim: QColor
    shadow: QColor
    ink: QColor
    ink_2: QColor
    ink_3: QColor
    accent: QColor
    accent_down: QColor
    accent_soft: QColor
    accent_line: QColor
    on_accent: QColor
    bad: QColor
    bad_soft: QColor
    warn: QColor
    warn_soft: QColor
    good: QColor
    good_soft: QColor

    def colour(self, token: str) -> QColor:
        """The colour of a token as it is written in the style sheet, such as `"ink-2"`."""
        return QColor(getattr(self, token.replace("-", "_")))


@cache
def load(name: Appearance) -> Theme:
    """Read the light or the dark theme from the tokens file. `SYSTEM` is not a theme: KeyError."""
    blocks = re.findall(r"\{(.*?)\}", resource("tokens.css").read_text(encoding="utf-8"), re.DOTALL)
    block = dict(zip((Appearance.LIGHT, Appearance.DARK), blocks, strict=True))[name]
    values = dict(re.findall(r"--([\w-]+):\s*([^;]+);", block))
    return Theme(**{field.name: _colour(values[field.name.replace("_", "-")]) for field in fields(Theme)})


def current() -> Theme:
    """The theme on screen now. Ask while painting; every widget is repainted when it changes."""
    return load(_shown)


def apply(app: QApplication, appearance: Appearance) -> None:
    """Show the app in this appearance from now on: font, palette and the little style sheet Qt needs.

    With `SYSTEM` the app also changes when the system does.
    """
    global _chosen
    first, _chosen = _chosen is None, appearance
    if first:
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(lambda: _show(app))
    app.styleHints().setColorScheme(_SCHEMES[appearance])
    typeface.install()
    app.setFont(typeface.font())
    _show(app)


_SCHEMES = {
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
}

_chosen: Appearance | None = None
_shown = Appearance.LIGHT


def _show(app: QApplication) -> None:
    global _shown  # noqa: PLW0603 - one app, one theme on screen
    system_is_dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    dark = _chosen == Appearance.DARK or (_chosen == Appearance.SYSTEM and system_is_dark)
    _shown = Appearance.DARK if dark else Appearance.LIGHT
    rules = _style_sheet(current())
    if app.styleSheet() != rules:  # the system announces more often than it changes
        app.setPalette(_palette(current()))
        app.setStyleSheet(rules)


def _colour(css: str) -> QColor:
    """A colour from `#rrggbb` or `rgba(r, g, b, alpha)`."""
    if not css.startswith("rgba"):
        return QColor(css)
    red, green, blue, alpha = (float(part) for part in re.findall(r"[\d.]+", css))
    return QColor(int(red), int(green), int(blue), round(alpha * 255))


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, colour in {
        (role.Window,): theme.paper,
        (role.Base, role.Button, role.ToolTipBase, role.Light): theme.panel,
        (role.AlternateBase,): theme.sunken,
        (role.Text, role.WindowText, role.ButtonText, role.ToolTipText): theme.ink,
        (role.HighlightedText,): theme.ink,
        (role.PlaceholderText,): theme.ink_3,
        (role.Highlight,): theme.accent_soft,
        (role.Accent, role.Link): theme.accent,
        (role.Mid,): theme.line,
    }.items():
        for each in roles:
            palette.setColor(each, colour)
    for each in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, theme.ink_3)
    return palette


def _style_sheet(theme: Theme) -> str:
    """The rules for the few controls Qt draws itself. Everything else is painted."""
    values = {field.name: getattr(theme, field.name).name() for field in fields(Theme)}
    return Template(resource("style.qss").read_text(encoding="utf-8")).substitute(values)
