"""The one family of letters, in four sizes of pixels, scaled as a whole for people who want larger text."""

from enum import IntEnum, StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF


class Size(StrEnum):
    """The four sizes: evidence, text, panel heads, and the name of whoever stands at the counter."""

    META = "meta"
    BODY = "body"
    HEAD = "head"
    HERO = "hero"


class Weight(IntEnum):
    """The three weights: text, buttons, names and heads."""

    TEXT = 400
    MID = 500
    STRONG = 600


_MEASURES = {
    Size.META: (13, 18, -0.165),
    Size.BODY: (15, 20, -0.165),
    Size.HEAD: (18, 24, -0.18),
    Size.HERO: (28, 32, -0.6),
}
"""Of each size: letters, line and tracking, in pixels."""

_scale = 1.0


def font(size: Size = Size.BODY, weight: Weight = Weight.TEXT) -> QFont:
    """The font of this size and weight, at the text scale set now."""
    return QFont(_made(size, weight, _scale))


def metrics(size: Size = Size.BODY, weight: Weight = Weight.TEXT) -> QFontMetricsF:
    """The measures of the letters of this size and weight, at the text scale set now."""
    return _measured(size, weight, _scale)


def line_height(size: Size) -> int:
    """How many pixels high one line of this size stands, at the text scale set now."""
    return round(_MEASURES[size][1] * _scale)


def scale_text(factor: float) -> None:
    """Draw all text this many times its usual size, for windows built from now on."""
    global _scale  # noqa: PLW0603 - one app, one text scale
    _scale = factor


@cache
def install() -> None:
    """Make Inter known to Qt, once. Without the package the system's own font serves."""
    spec = find_spec("fontpkg_inter")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        QFontDatabase.addApplicationFont(str(Path(folder) / "files" / "Inter[opsz,wght].ttf"))
    _made.cache_clear()  # fonts asked for before were made of the system's own
    _measured.cache_clear()


@cache
def _made(size: Size, weight: Weight, scale: float) -> QFont:
    pixels, _, tracking = _MEASURES[size]
    made = QFont()
    if QFontDatabase.hasFamily("Inter"):
        made.setFamily("Inter")
        made.setVariableAxis(QFont.Tag("wght"), weight)  # Qt alone leaves a variable font at its usual weight
    made.setPixelSize(round(pixels * scale))
    made.setWeight(QFont.Weight(weight))
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * scale)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def _measured(size: Size, weight: Weight, scale: float) -> QFontMetricsF:
    return QFontMetricsF(_made(size, weight, scale))
