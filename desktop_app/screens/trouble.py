"""What is shown when the shop's file cannot be read: what happened, and the way back."""

from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from desktop_app.foundation.clock import Clock
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.spoken_days import long_day
from desktop_app.keeping.copies import Copy, put_back
from desktop_app.window.buttons import Button, ButtonKind
from desktop_app.window.label import PlainLabel
from desktop_app.window.measures import STEP
from desktop_app.window.notice import Notice
from desktop_app.window.typeface import Size, Weight


class TroubleDialog(QDialog):
    """Offers the newest good backup, with what would be lost. `put_right()` tells whether to try again."""

    def __init__(self, shop_file: Path, trouble: str, copy: Copy | None) -> None:
        super().__init__()
        self.setWindowTitle("Regulars")
        self._shop_file, self._copy = shop_file, copy
        self.notice = Notice()
        self.restore = Button("Put this backup back", ButtonKind.PRIMARY)
        self.restore.setVisible(copy is not None)
        self.restore.clicked.connect(self._put_back)
        self.leave = Button("Close Regulars", ButtonKind.OUTLINE)
        self.leave.clicked.connect(self.reject)
        self._lay_out(trouble)

    def put_right(self) -> bool:
        """Ask; tells whether the file was replaced and is worth another try."""
        return self.exec() == QDialog.DialogCode.Accepted

    def _put_back(self) -> None:
        if self._copy is None:
            return
        try:
            put_back(self._copy.path, self._shop_file, Clock(ZoneInfo("UTC")).now())
        except Mistake as mistake:
            self.notice.bad(str(mistake))
        else:
            self.accept()

    def _offer(self) -> str:
        if self._copy is None:
            return "There is no backup beside it that reads well."
        made = self._copy.at.astimezone()
        return (
            f"The newest good backup was made on {long_day(made)} at {made:%H:%M}. What was done later would be lost. "
            "The damaged file is kept aside, never deleted."
        )

    def _lay_out(self, trouble: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[4 * STEP] * 4)
        column.setSpacing(2 * STEP)
        column.addWidget(PlainLabel("The shop’s file cannot be opened", size=Size.HEAD, weight=Weight.STRONG))
        for words in (trouble, self._offer()):
            column.addWidget(PlainLabel(words, wrap=True))
        column.addWidget(self.notice)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.restore)
        column.addLayout(row)
        self.setMinimumWidth(560)
