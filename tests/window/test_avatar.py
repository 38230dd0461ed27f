import pytest
from PySide6.QtGui import QColor, QPixmap

from desktop_app.window.avatar import LARGE, MIDDLE, SMALL, Avatar, initials


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Elena Marsh", "EM"),
        ("Marisol", "MA"),
        ("ana maria de la cruz", "AC"),
        ("Éloïse Ångström", "ÉÅ"),
        ("Æthelred", "ÆT"),
        ("ольга петрова", "ОП"),
        ("李小龙", "李"),
        ("محمد علي", "م"),
        ("शिवानी राव", "शि"),
        ("“Bo” (the tall one)", "BO"),
        ("O", "O"),
        ("  ", ""),
        ("???", ""),
    ],
)
def test_initials_are_right_in_any_language(name, shown):
    assert initials(name) == shown


def test_a_small_circle_has_room_for_one_letter():
    assert initials("Kim Larsen", letters=1) == "K"


@pytest.mark.parametrize("size", [LARGE, MIDDLE, SMALL])
def test_without_a_photo_the_initials_stand_on_a_soft_circle(qtbot, light, size):
    avatar = Avatar("Elena Marsh", size)
    qtbot.addWidget(avatar)
    image = avatar.grab().toImage()
    assert image.pixelColor(size // 2, 2) == light.accent_soft
    assert image.pixelColor(0, 0) != light.accent_soft


def test_a_photo_of_any_shape_fills_the_circle(qtbot):
    photo = QPixmap(200, 60)
    photo.fill(QColor("#336699"))
    avatar = Avatar("Elena Marsh", photo=photo)
    qtbot.addWidget(avatar)
    image = avatar.grab().toImage()
    assert {image.pixelColor(36, y).name() for y in (2, 36, 69)} == {"#336699"}
    assert image.pixelColor(1, 1).name() != "#336699"


def test_a_photo_that_cannot_be_shown_gives_way_to_initials(qtbot, light):
    avatar = Avatar("Elena Marsh", photo=QPixmap())
    qtbot.addWidget(avatar)
    assert avatar.grab().toImage().pixelColor(36, 2) == light.accent_soft


def test_another_person_is_shown_in_the_same_place(qtbot):
    avatar = Avatar("Elena Marsh")
    qtbot.addWidget(avatar)
    before = avatar.grab().toImage()
    avatar.show_person("Tomas Berg")
    assert avatar.text() == "Tomas Berg"
    assert avatar.grab().toImage() != before
