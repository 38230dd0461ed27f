"""The menu of what helps those who serve."""

from PySide6.QtWidgets import QMenu

from desktop_app.screens.help_button import HelpButton


def test_it_leads_to_practising_and_to_the_diary(qtbot, light):
    button = HelpButton()
    qtbot.addWidget(button)
    button.show()
    for words, wanted in (("Practise…", button.practise), ("Being served…", button.diary)):
        button.open_menu()
        menu = button.findChild(QMenu)
        with qtbot.waitSignal(wanted):
            next(entry for entry in menu.actions() if entry.text() == words).trigger()
        menu.close()
        qtbot.waitUntil(lambda: button.findChild(QMenu) is None)
