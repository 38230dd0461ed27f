"""The head of the Recovery screen: how the last four weeks went, and what stood in the way."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.recovery.page.figures_queries import Figures
from desktop_app.recovery.page.figures_words import how_it_was_used, how_it_went
from desktop_app.recovery.page.panel import say
from desktop_app.recovery.page.whose_choice import WhoseChoice
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight


class RecoveryHead(QWidget):
    """Title, two lines in words, and the button for a rule that stood in the way; `choices` stand before it."""

    def __init__(self) -> None:
        super().__init__()
        self.went = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.used = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.stopped = Button("A policy stopped me", ButtonKind.QUIET, icon="lock")
        self.whose = WhoseChoice()
        self.choices = QHBoxLayout()
        self.choices.addWidget(self.whose)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(PlainLabel("Recovery", size=Size.HEAD, weight=Weight.STRONG), 1)
        row.addLayout(self.choices)
        row.addWidget(self.stopped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.went)
        column.addWidget(self.used)

    def show_figures(self, figures: Figures) -> None:
        """Say how it went."""
        say(self.went, how_it_went(figures))
        say(self.used, how_it_was_used(figures))
