"""What a promise to pay, a certificate and points are, and how they are put into words. Pure."""

import re
from enum import StrEnum

from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.money import amount_words

MOST_POINTS = 999_999_999
POINT_COSTS = 5  # minor units, where the words do not say how many points were given
LETTERS = "23456789ABCDEFGHJKLMNPQRSTVWXYZ"  # thirty-one, a prime; none is read as another
CODE_LENGTH = 8
_NUMBER = re.compile(r"[0-9]+(?:[ ,][0-9]{3})*")


class ClaimState(StrEnum):
    """How far a cleaning bill is."""

    PROMISED = "promised"
    RECEIPT_IN = "receipt in"
    PAID = "paid"


def claim_state(has_receipt: bool, is_paid: bool) -> ClaimState:
    """Tell how far a bill is; it may be paid without a receipt."""
    if is_paid:
        return ClaimState.PAID
    return ClaimState.RECEIPT_IN if has_receipt else ClaimState.PROMISED


def points_given(words: str, amount: int) -> int:
    """Give how many points a gesture is: the number in its words ("Points, 200"), else what its cost amounts to."""
    said = _NUMBER.search(words)
    points = int(re.sub("[ ,]", "", said[0])) if said else amount // POINT_COSTS
    if points > MOST_POINTS:
        raise Mistake("That is more points than can be kept.")
    return points


def read_points(typed: str) -> int:
    """Give the points typed at the counter; raises Mistake for anything but a whole number above nothing."""
    said = _NUMBER.fullmatch(typed.strip())
    points = int(re.sub("[ ,]", "", said[0])) if said else 0
    if not 0 < points <= MOST_POINTS:
        raise Mistake(f"“{typed.strip()[:40]}” is not a number of points. Write it like 200.")
    return points


def written_code(letters: str) -> str:
    """Give the code of a certificate as it is printed, from its letters but the last, which shows a slip."""
    whole = letters + LETTERS[_remainder(letters)]
    return f"{whole[:4]}-{whole[4:]}"


def read_code(typed: str) -> str:
    """Give a code as it is kept, however it was typed; raises Mistake where a letter of it was misread."""
    letters = re.sub(r"[\s-]", "", typed).upper()
    known = len(letters) == CODE_LENGTH and set(letters) <= set(LETTERS)
    if not known or letters != written_code(letters[:-1]).replace("-", ""):
        raise Mistake(f"“{typed.strip()[:40]}” is no code of a certificate. Look at it once more.")
    return written_code(letters[:-1])


def up_to(cap: int) -> str:
    """Say how much of a bill is paid: "up to 25", or all of it where no sum was named."""
    return f"up to {amount_words(cap)}" if cap else "whatever it comes to"


def points_words(points: int) -> str:
    """Say a number of points."""
    return f"{points:,} point" if points == 1 else f"{points:,} points"


def difference_words(difference: int) -> str:
    """Say how a bill differs from what was promised, as the reason of its entry in the ledger."""
    return f"the bill came to {amount_words(abs(difference))} {'more' if difference > 0 else 'less'}"


def _remainder(letters: str) -> int:
    """Weigh each letter by its place, so that one misread or two exchanged are noticed."""
    return sum(place * LETTERS.index(letter) for place, letter in enumerate(letters, 1)) % len(LETTERS)
