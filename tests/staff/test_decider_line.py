"""Beside what there is to decide: who decides while the owner is away."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.foundation import settings
from desktop_app.staff.actions import away, back, ensure_member
from desktop_app.staff.decider_line import DeciderLine


def the_owner_leaves(act):
    helen, kim = ensure_member(act, "Helen"), ensure_member(act, "Kim")
    settings.change(act, settings.OWNER, helen)
    return away(act, helen, act.day, act.day, kim)


def test_it_shows_while_the_owner_is_away_and_goes_when_they_are_back(background, qtbot):
    window, times = QWidget(), []
    qtbot.addWidget(window)
    line = DeciderLine(background)
    QVBoxLayout(window).addWidget(line)
    window.show()
    assert not line.isVisible()
    background.write(the_owner_leaves, then=times.append)
    qtbot.waitUntil(line.isVisible)
    assert line.text() == "Helen is away until Fri 27 Nov. Kim decides."
    background.write(back, times[0])
    qtbot.waitUntil(lambda: not line.isVisible())
