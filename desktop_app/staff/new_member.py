"""Taking on a colleague: a name, and nothing else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.staff.actions import ensure_member
from desktop_app.window.background import Background
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.dialog import Dialog
from desktop_app.window.fields import Field, LineField
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.typeface import Size, Weight

WIDTH = 360


class NewMember(Dialog):
    """Asks for the name colleagues use. `added` carries the id; a name that is known already is simply that person."""

    added = Signal(int)

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window, "Add a colleague")
        self._background = background
        self.name = LineField("Name", "Kim")
        self.name.setMinimumWidth(WIDTH)
        self.field = Field("The name colleagues use", self.name)
        self.name.textEdited.connect(self.field.accept)
        self.step = Button("Add and serve", ButtonKind.PRIMARY, after="enter")
        self.step.setDefault(True)
        self.step.clicked.connect(self._take)
        self.content.setSpacing(2 * STEP)
        self.content.addWidget(PlainLabel("Add a colleague", size=Size.HEAD, weight=Weight.STRONG))
        self.content.addWidget(self.field)
        self.content.addLayout(self.foot(self.step))
        self.name.setFocus()

    def _take(self) -> None:
        self._background.write(ensure_member, self.name.text(), then=self._added, failed=self.field.complain)

    def _added(self, member: int) -> None:
        self.added.emit(member)
        self.accept()
