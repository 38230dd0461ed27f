"""The window's tests draw real widgets in the light theme, at plain text size."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.window import theme, typeface


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[theme.Theme]:
    typeface.scale_text(1.0)
    theme.apply(qapp, theme.Appearance.LIGHT)
    yield theme.current()
    typeface.scale_text(1.0)
