"""The password of the shop's mail: in the keyring of the operating system, never in the shop's file.

Where a computer has no keyring, it is known until the program ends. Asking a keyring may take a while, so this is
never called on the window's thread.
"""

import logging

SERVICE = "Regulars"
logger = logging.getLogger(__name__)
_until_the_end: dict[str, str] = {}


def password_of(account: str) -> str | None:
    """Give the password kept for an account (``user@server``); None where there is none."""
    import keyring  # here and below: slow to import, and seldom needed
    from keyring.errors import KeyringError

    try:
        kept = keyring.get_password(SERVICE, account)
    except KeyringError as error:
        logger.info("no keyring: %s", error)
        kept = None
    return kept or _until_the_end.get(account)


def keep_password(account: str, password: str) -> bool:
    """Keep a password; tells whether it will still be known when the program is opened again."""
    import keyring
    from keyring.errors import KeyringError

    _until_the_end[account] = password
    try:
        keyring.set_password(SERVICE, account, password)
    except KeyringError as error:
        logger.info("no keyring: %s", error)
        return False
    return True
