"""What went wrong, told in the shop's words."""

import logging

logger = logging.getLogger(__name__)


class Mistake(Exception):  # noqa: N818 - a person's mistake, not the program's error
    """Something a person can put right. Its text is one plain sentence that says what and how."""


def sentence_for(error: BaseException) -> str:
    """Say what went wrong in the shop's words; what is our own fault goes to the log in full."""
    if isinstance(error, Mistake):
        return str(error)
    text = str(error)
    if "disk is full" in text:
        return "The disk is full. Nothing was saved; your words are kept here."
    if "readonly" in text or "locked" in text:
        return "The shop’s file cannot be written just now. Nothing was saved."
    logger.error("an action or query failed", exc_info=error)
    return "Something went wrong in the program. Nothing was saved."
