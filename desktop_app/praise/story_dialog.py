"""Writing the story behind thanks, and whether the customer may be named in it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.praise.consent_pills import ConsentPills
from desktop_app.praise.poster import POSTER, poster_text
from desktop_app.praise.queries import Praise
from desktop_app.praise.rules import named
from desktop_app.praise.story_actions import tell
from desktop_app.praise.story_queries import StoryRow, story_of
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.print_dialog import PrintDialog
from desktop_app.window.typeface import Size, Weight

WIDTH = 560
LINES = ("What happened", "What was done", "What came of it")


class StoryDialog(Dialog):
    """Three lines, and the customer's answer to being named. `told` carries what was kept."""

    told = Signal(str)

    def __init__(self, window: QWidget, background: Background, praise: Praise) -> None:
        super().__init__(window, "A story", QSize(WIDTH, 0))
        self._background, self._praise = background, praise
        self.lines = tuple(LineField("") for _ in LINES)
        self.fields = tuple(Field(label, line) for label, line in zip(LINES, self.lines, strict=True))
        self.consent = ConsentPills(praise.customer)
        self.keep = Button("Keep the story", ButtonKind.PRIMARY)
        self.keep.setDefault(True)
        self.poster = Button("Keep and print…", ButtonKind.QUIET, icon="printer")
        self._lay_out()
        self.keep.clicked.connect(lambda: self._keep(self._has_kept))
        self.poster.clicked.connect(lambda: self._keep(self._ask_for_poster))
        background.read(story_of, praise.id, then=self._show)

    def _show(self, story: StoryRow | None) -> None:
        written = story.lines if story else (self._praise.text, "", "")
        for field, line in zip(self.lines, written, strict=True):
            field.setText(line)
        if story:
            self.consent.show_answer(story.consent)

    def _keep(self, then: Callable[[None], None]) -> None:
        self.fields[0].accept()
        self._background.write(
            tell,
            self._praise.id,
            tuple(line.text() for line in self.lines),
            self.consent.answer(),
            then=then,
            failed=self._ask_again,
        )

    def _ask_again(self, sentence: str) -> None:
        self.fields[0].complain(sentence)
        self.fields[0].setFocus()

    def _has_kept(self, _: None) -> None:
        self.told.emit(f"Kept: the story of {named(self._praise.colleagues)}.")
        self.accept()

    def _ask_for_poster(self, _: None) -> None:
        self._background.read(story_of, self._praise.id, then=self._show_poster)

    def _show_poster(self, story: StoryRow) -> None:
        PrintDialog(self._window, POSTER, poster_text(story.told, story.colleagues)).open()
        self._has_kept(None)

    def _lay_out(self) -> None:
        self.content.setSpacing(2 * STEP)
        title = f"The story of {named(self._praise.colleagues)}"
        self.content.addWidget(PlainLabel(title, size=Size.HEAD, weight=Weight.STRONG, wrap=True))
        for field in self.fields:
            self.content.addWidget(field)
        self.content.addWidget(self.consent)
        self.consent.setVisible(bool(self._praise.customer))
        foot = self.foot(self.keep)
        foot.beside(self.poster)
        self.content.addLayout(foot)
        self.lines[0].setFocus()
