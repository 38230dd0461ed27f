"""Words as people type them, made safe to keep: composed letters, no control signs, not too long."""

import re
import unicodedata

from desktop_app.foundation.mistakes import Mistake

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)


def one_line(text: str, most: int) -> str:
    """Give `text` as one line with single spaces and nothing unseen in it; Mistake for more than `most` letters."""
    line = " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())
    if len(line) > most:
        raise Mistake(f"That is {len(line)} letters long. There is room for {most}.")
    return line
