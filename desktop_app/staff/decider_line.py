"""Beside what there is to decide: who decides while the owner is away."""

from desktop_app.foundation.act import Change
from desktop_app.staff.away_words import decides_words
from desktop_app.staff.queries import TimeAway, owner_away
from desktop_app.window.background import Background
from desktop_app.window.label import PlainLabel
from desktop_app.window.typeface import Size


class DeciderLine(PlainLabel):
    """Says until when the owner is away and who decides; nothing while they are here."""

    def __init__(self, background: Background) -> None:
        super().__init__(size=Size.META, ink="warn", wrap=True)
        self._background = background
        self.hide()
        background.changed.connect(self._look_again)
        self._look()

    def _look(self) -> None:
        self._background.read(owner_away, self._background.counter.clock.today(), then=self._say)

    def _say(self, time: TimeAway | None) -> None:
        self.setText(decides_words(time) if time else "")
        self.setVisible(time is not None)

    def _look_again(self, change: Change) -> None:
        if change.touches("staff", "settings"):
            self._look()
