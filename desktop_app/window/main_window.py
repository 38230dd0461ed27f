"""The one window: rail, top bar, a page at a time, and a column at the right that becomes a drawer."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.window import tab_order, theme
from desktop_app.window.cover import Cover
from desktop_app.window.dialog import Drawer
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import DRAWER, STEP, TOP_BAR
from desktop_app.window.notice import Notice
from desktop_app.window.paint import CENTRED
from desktop_app.window.privacy import Privacy
from desktop_app.window.rail import Place, Rail
from desktop_app.window.typeface import Size

NARROW = 1240
"""Below this width, in pixels, the rail shows icons only and the column at the right is a drawer."""
SMALLEST = QSize(1024, 640)
USUAL = QSize(1366, 768)
_SEARCH = 536


class MainWindow(QWidget):
    """Shows one page at a time. `page_changed` carries the name of the page; `narrowed` whether room is short."""

    page_changed = Signal(str)
    narrowed = Signal(bool)
    closing = Signal()

    def __init__(self, places: Iterable[Place]) -> None:
        super().__init__()
        self.setWindowTitle("Regulars")
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self._builders: dict[str, Callable[[], QWidget]] = {}
        self._built: dict[str, QWidget] = {}
        self._place_of: dict[str, str] = {}
        self._narrow: bool | None = None
        self._drawer: Drawer | None = None
        self.rail = Rail(places)
        self.rail.chosen.connect(self.show_page)
        self.time = PlainLabel(size=Size.META, ink="ink-2", align=CENTRED, wrap=True)
        self.rail.foot.insertWidget(0, self.time)
        self.search = QHBoxLayout()
        self.top = QHBoxLayout()
        self.pages = QStackedWidget()
        self.side = QVBoxLayout()
        self.notice = Notice()
        self._side_column = QWidget()
        self._lay_out()
        self.privacy = Privacy(self)
        self.cover = Cover(self._body, self.privacy)

    def add_page(self, name: str, build: Callable[[], QWidget], place: str = "") -> None:
        """Add the page that the place of this name on the rail leads to; it is built when it is first gone to.

        A page that another leads to names the `place` it belongs to.
        """
        self._builders[name] = build
        self._place_of[name] = place or name

    def show_page(self, name: str) -> None:
        """Go to a page. KeyError for an unknown one."""
        if name not in self._built:
            self._built[name] = self._builders[name]()
            self.pages.addWidget(self._built[name])
        self.rail.choose(self._place_of[name])
        self.pages.setCurrentWidget(self._built[name])
        self.page_changed.emit(name)

    def page(self) -> str:
        """The name of the page that is shown."""
        return next(name for name, page in self._built.items() if page is self.pages.currentWidget())

    def set_side(self, panel: QWidget) -> None:
        """Show a panel in the column at the right of every page."""
        self._panel = panel
        self.side.addWidget(panel)

    def open_drawer(self) -> None:
        """Show the column at the right in a drawer, where there is no room beside the page."""
        if not self._narrow or self._drawer:
            return
        self._drawer = Drawer(self, self._panel.accessibleName())
        self._drawer.content.addWidget(self._panel)
        self._panel.show()
        self._drawer.finished.connect(self._take_panel_back)
        self._drawer.open()

    def show_side(self, shown: bool) -> None:
        """Have the column at the right or not, as the page needs its room."""
        self._side_wanted = shown
        self._side_column.setVisible(shown and not self._narrow)
        self._edge.setContentsMargins(0, 0, STEP if shown and self._narrow else 0, STEP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change to the narrow form and back."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.rail.set_narrow(narrow)
            self.time.setVisible(not narrow)
            if self._drawer:
                self._drawer.close()
            self.show_side(self._side_wanted)
            self.narrowed.emit(narrow)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the search to the page, then to the column at the right, the top bar and the rail."""
        return tab_order.step((self._search, self._body, self._buttons, self.rail), forward=forward)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the ground anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper that everything lies on."""
        QPainter(self).fillRect(self.rect(), theme.current().paper)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is still to be saved be saved."""
        self.closing.emit()
        super().closeEvent(event)

    def _take_panel_back(self) -> None:
        self.side.addWidget(self._panel)
        self._drawer = None

    def _lay_out(self) -> None:
        self._side_wanted = True
        self._side_column.setFixedWidth(DRAWER)
        column = QVBoxLayout(self._side_column)
        column.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        column.addLayout(self.side)
        bar = QHBoxLayout()
        bar.setContentsMargins(0, STEP, 2 * STEP, STEP)
        bar.setSpacing(STEP)
        self._search = QWidget()
        self._search.setMaximumWidth(_SEARCH)
        self._search.setLayout(self.search)
        self.search.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self._search, 1)
        bar.addStretch()
        self._buttons = QWidget()
        self._buttons.setLayout(self.top)
        self.top.setContentsMargins(0, 0, 0, 0)
        self.top.setSpacing(STEP)
        bar.addWidget(self._buttons)
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self._edge = middle = QVBoxLayout()
        middle.setSpacing(STEP)
        middle.addWidget(self.pages, 1)
        middle.addWidget(self.notice)
        body.addLayout(middle, 1)
        body.addWidget(self._side_column)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0, 2, 1)
        grid.addLayout(bar, 0, 1)
        grid.addWidget(self._body, 1, 1)
        grid.setRowMinimumHeight(0, TOP_BAR)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)
