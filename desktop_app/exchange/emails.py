"""E-mail addresses in a cell."""

import re

from desktop_app.exchange.cleaning import Unreadable, clean_code, several

LONGEST_EMAIL = 254
_ADDRESS = re.compile(r"[^\s@,;:<>()\[\]\\\"]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]")
_SHOWN_NAME = re.compile(r"[^<>]*<([^<>]*)>")


def read_emails(text: str) -> list[str]:
    """Return the addresses in a cell, their domains in lower case, what stands before the @ as written.

    Several are taken only with Google's " ::: " between them. Raises Unreadable for two addresses written as one
    and for what is no address.
    """
    return [_email(clean_code(part)) for part in several(text)]


def _email(text: str) -> str:
    if shown := _SHOWN_NAME.fullmatch(text):
        text = shown.group(1).strip()
    address = text.removeprefix("mailto:")
    if address.count("@") > 1:
        raise Unreadable("holds two addresses; keep one")
    if len(address) > LONGEST_EMAIL or not _ADDRESS.fullmatch(address):
        raise Unreadable("is not an e-mail address")
    local, _, domain = address.partition("@")
    return f"{local}@{domain.lower()}"
