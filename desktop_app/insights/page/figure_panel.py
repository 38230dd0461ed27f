"""One page of Insights: its question, the chart, what it says in words, and doors to the people behind it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.insights.charts.chart_view import ChartView
from desktop_app.insights.insight import Behind, Insight
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.emptying import empty
from desktop_app.window.flow_layout import FlowLayout
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.scrolling import Scrolling
from desktop_app.window.typeface import Size, Weight


class FigurePanel(QWidget):
    """Shows what was read for one page. `people_wanted` carries the people behind a figure that are to be listed."""

    people_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heading = PlainLabel(size=Size.HEAD, weight=Weight.STRONG, wrap=True)
        self.about = PlainLabel(size=Size.META, ink="ink-2", wrap=True)
        self.chart = ChartView()
        self.lines = QVBoxLayout()
        self.doors = FlowLayout(line_gap=STEP)
        self.hand_over = Button("Who goes away, and what they hand over", ButtonKind.QUIET, icon="calendar")
        self.hand_over.hide()
        self._behind: tuple[Behind, ...] = ()
        self._lay_out()

    def show_figures(self, insight: Insight, figures: object) -> None:
        """Show what the page's query gave."""
        self.heading.setText(insight.name)
        self.about.setText(insight.about)
        self.chart.show_chart(insight.chart(figures))
        empty(self.lines)
        for words in insight.words(figures):
            self.lines.addWidget(PlainLabel(words, wrap=True))
        self._offer(insight.people(figures))
        self.hand_over.setVisible(insight.hand_over)

    def _offer(self, behind: tuple[Behind, ...]) -> None:
        """Offer doors to these; the same as before stay as they are, and whoever stands at one stays there."""
        if behind != self._behind:
            self._behind = behind
            empty(self.doors)
            for people in behind:
                self.doors.addWidget(self._door(people))

    def _door(self, behind: Behind) -> Button:
        door = Button(f"Open {behind.words}", ButtonKind.SOFT, icon="customers")
        door.clicked.connect(partial(self.people_wanted.emit, behind))
        return door

    def _lay_out(self) -> None:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self.heading)
        column.addWidget(self.about)
        column.addSpacing(STEP)
        column.addWidget(self.chart)
        column.addSpacing(STEP)
        column.addLayout(self.lines)
        column.addLayout(self.doors)
        column.addWidget(self.hand_over, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.lines.setSpacing(STEP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(Scrolling(shown))
