"""Handing a message to another program or to paper: what happens there, only a person can tell."""

from PySide6.QtCore import QMarginsF, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPageLayout
from PySide6.QtWidgets import QWidget

from desktop_app.foundation.mistakes import Mistake
from desktop_app.messages.links import call_link, holds_text, mail_link, text_link
from desktop_app.messages.rules import Outgoing
from desktop_app.messages.tables import Way

MARGIN = 25  # millimetres
GONE = "Has it gone out?"
PASTE = f"It is too long for a link, and waits on the clipboard: paste it into the message. {GONE}"
NOBODY = {
    Way.MAIL_PROGRAM: "No mail program is set up on this computer.",
    Way.TEXT: "No program on this computer sends text messages.",
    Way.PHONE: "No program on this computer rings anybody up. Dial it by hand.",
}


def hand_over(message: Outgoing, over: QWidget) -> str:
    """Hand a message over and give what to ask then; nothing where nobody chose a printer.

    Raises Mistake where this computer has no program for it.
    """
    if message.way is Way.PRINT:
        return GONE if _print(message.body, over) else ""
    if message.way is Way.PHONE:
        _open(message.way, call_link(message.address))
        return "Have you spoken to them?"
    if message.way is Way.TEXT:
        _open(message.way, text_link(message.address, message.body))
        return GONE
    link = mail_link(message.address, message.subject, message.body)
    _open(message.way, link)
    if holds_text(link):
        return GONE
    QGuiApplication.clipboard().setText(message.body)
    return PASTE


def _open(way: Way, link: str) -> None:
    if not QDesktopServices.openUrl(QUrl(link)):
        raise Mistake(NOBODY[way])


def _print(text: str, over: QWidget) -> bool:
    from PySide6.QtPrintSupport import QPrinter  # printing is slow to load, and seldom needed

    from desktop_app.window.printing import choose_printer, plain_document

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    if not choose_printer(printer, over):
        return False
    plain_document(text, printer).print_(printer)
    return True
