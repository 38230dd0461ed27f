"""Links that hand a message to another program: the mail program, the telephone. Pure."""

from urllib.parse import quote

from desktop_app.customers.rules import dialled

LONGEST_LINK = 1900  # characters; longer ones are cut short by some desktops, and a letter must not be


def mail_link(address: str, subject: str, body: str) -> str:
    """Give the ``mailto:`` link of a message. One too long for a link comes without its text."""
    head = f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}"
    lines = body.replace("\n", "\r\n")
    whole = f"{head}&body={quote(lines, safe='')}"
    return whole if len(whole) <= LONGEST_LINK else head


def holds_text(link: str) -> bool:
    """Tell whether a link carries the text of the message along."""
    return "body=" in link


def text_link(number: str, body: str) -> str:
    """Give the ``sms:`` link of a message to a number as it was written."""
    return f"sms:{_dial(number)}?body={quote(body, safe='')}"


def call_link(number: str) -> str:
    """Give the ``tel:`` link of a number as it was written."""
    return f"tel:{_dial(number)}"


def _dial(number: str) -> str:
    plus = "+" if number.strip().startswith("+") else ""
    return f"{plus}{dialled(number)}"
