import pytest
from PySide6.QtCore import Qt

from desktop_app.window.chips import Chip, ChipKind, ProposalChip


@pytest.fixture
def proposal(qtbot) -> ProposalChip:
    chip = ProposalChip("Dislike: draught by the door", "thumb-down")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    return chip


@pytest.mark.parametrize("kind", ChipKind)
def test_a_chip_carries_icon_word_and_colour(qtbot, light, kind):
    chip = Chip("Check again", kind, "clock")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    bare = Chip("", kind, "clock")
    qtbot.addWidget(bare)
    bare.resize(chip.size())
    image = chip.grab().toImage()
    assert image.pixelColor(chip.width() // 2, 3) == light.colour(f"{kind.value}-soft")
    assert image != bare.grab().toImage()


def test_a_tap_keeps_a_proposal_and_fills_it(qtbot, proposal, light):
    with qtbot.waitSignal(proposal.toggled):
        qtbot.mouseClick(proposal, Qt.MouseButton.LeftButton)
    assert proposal.isChecked()
    assert proposal.grab().toImage().pixelColor(proposal.width() // 2, 7) == light.accent


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_proposal_is_kept_from_the_keyboard(qtbot, proposal, key):
    qtbot.keyClick(proposal, key)
    assert proposal.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_backspace_drops_a_proposal(qtbot, proposal, key):
    with qtbot.waitSignal(proposal.dropped):
        qtbot.keyClick(proposal, key)
    assert not proposal.isChecked()


def test_a_proposal_is_painted_in_32_and_tapped_in_40_pixels(proposal):
    assert proposal.height() == 40
    assert proposal.shape().height() == 32


def test_keeping_a_proposal_moves_nothing_beside_it(proposal):
    before = proposal.sizeHint()
    proposal.setChecked(True)
    assert proposal.sizeHint() == before
