"""E-mail addresses in a cell."""

import re

from desktop_app.customers.rules import checked_email
from desktop_app.exchange.cleaning import several

_SHOWN_NAME = re.compile(r"[^<>]*<([^<>]*)>")


def read_emails(text: str) -> list[str]:
    """Give the addresses in a cell; several are taken only with Google's " ::: " between them.

    Raises Mistake for two addresses written as one and for what is no address.
    """
    return [checked_email(_bare(part)) for part in several(text)]


def _bare(text: str) -> str:
    text = text.removeprefix("'")
    if shown := _SHOWN_NAME.fullmatch(text):
        text = shown.group(1).strip()
    return text.removeprefix("mailto:")
