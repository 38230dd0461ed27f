"""Text that people type or paste: cleaned once, before it is stored."""

import re
import unicodedata
from itertools import accumulate
from textwrap import shorten

from desktop_app.foundation.mistakes import Mistake

# Marks that turn the direction of what follows; in a name they could make another name appear.
TURNING = dict.fromkeys([0x061C, *range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Mn", "Zl", "Zp", "Zs"})
CARD_DIGITS = range(13, 20)
DASHES = "\u2010-\u2015\u2212-"
RUN_OF_DIGITS = re.compile(rf"[0-9](?:[ .{DASHES}]?[0-9]){{12,}}")  # a card has 13 at least
UNREADABLE = re.compile("[\0\ud800-\udfff]")
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
PLAIN = re.compile(r"[!-~]+(?: [!-~]+)*")
BANK_CARD = re.compile(r"3[47][0-9]{13}|4[0-9]{15}|(?:5[1-5]|2[2-7])[0-9]{14}")


def clean_line(text: str, limit: int, what: str) -> str:
    """Give `text` as one line without odd spaces; raises Mistake, naming `what` it is, where it cannot be kept."""
    if not text or (len(text) <= limit and PLAIN.fullmatch(text) and not RUN_OF_DIGITS.search(text)):
        return text  # as most that is typed or read
    return _kept(" ".join(_readable(text, what).split()), limit, what)


def shortened(text: str, limit: int) -> str:
    """Give `text` as it is where it fits, else as many of its words as do, with an ellipsis."""
    return text if len(text) <= limit else shorten(text, limit, placeholder="…")


def clean_note(text: str, limit: int, what: str) -> str:
    """Give `text` with its own lines, as typed; raises Mistake, naming `what` it is, where it cannot be kept."""
    lines = _readable(text.replace("\r\n", "\n"), what).split("\n")
    return _kept("\n".join(line.rstrip() for line in lines).strip(), limit, what)


def clean_code(text: str, limit: int, what: str) -> str:
    """Give what a scanner reads. Loyalty cards carry long numbers too; only those of the great banks are refused."""
    code = " ".join(_readable(text, what).split())
    _refuse_long(code, limit, what)
    digits = re.sub(r"[ -]", "", code)
    if BANK_CARD.fullmatch(digits) and _adds_up(digits):
        raise Mistake(f"{what}: this is the number of a payment card. Those are never kept here.")
    return code


def is_visible(text: str) -> bool:
    """Tell whether anything of it can be seen."""
    return any(unicodedata.category(sign) not in INVISIBLE and sign not in BLANK_LETTERS for sign in text)


def holds_payment_card(text: str) -> bool:
    """Tell whether 13 to 19 digits in it, alone or in groups, add up as payment cards do."""
    if len(text) < CARD_DIGITS.start:
        return False
    return any(_groups_hold_card(run) for run in RUN_OF_DIGITS.findall(_with_plain_digits(text)))


def _with_plain_digits(text: str) -> str:
    """Give it with the digits of every script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in unicodedata.normalize("NFKC", text))


def _readable(text: str, what: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    if UNREADABLE.search(text):
        raise Mistake(f"{what}: some of its letters cannot be read. Type it anew.")
    text = unicodedata.normalize("NFC", text).translate(TURNING)
    return CONTROLS.sub(" ", text)


def _kept(text: str, limit: int, what: str) -> str:
    _refuse_long(text, limit, what)
    if holds_payment_card(text):
        raise Mistake(f"{what}: this holds the number of a payment card. Those are never kept here.")
    return text


def _refuse_long(text: str, limit: int, what: str) -> None:
    if len(text) > limit:
        raise Mistake(f"{what}: at most {limit} letters fit here; this has {len(text)}.")


def _groups_hold_card(run: str) -> bool:
    groups = re.split(f"[ .{DASHES}]", run)
    for start, first in enumerate(groups):
        for end, digits in enumerate(accumulate(groups[start:]), start):
            if len(digits) >= CARD_DIGITS.stop:
                break
            # A card is written in one piece or begins with a group of four; two phones in a row do not.
            if (start == end or len(first) == 4) and len(digits) in CARD_DIGITS and _adds_up(digits):  # noqa: PLR2004
                return True
    return False


def _adds_up(digits: str) -> bool:
    """Tell whether the digits pass Luhn's check and do not begin with 0, as no card does."""
    doubled = (sum(divmod(int(digit) * 2, 10)) for digit in digits[-2::-2])
    return digits[0] != "0" and (sum(doubled) + sum(map(int, digits[-1::-2]))) % 10 == 0
