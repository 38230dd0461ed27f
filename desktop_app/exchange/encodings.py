"""Which encoding a file of text is in."""

import codecs
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from charset_normalizer import from_bytes

from desktop_app.foundation.mistakes import Mistake

WESTERN = "cp1252"
CHOICES = (
    "utf-8",
    "utf-16",
    WESTERN,
    "iso8859-1",
    "iso8859-15",
    "mac-roman",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp932",
    "euc_kr",
    "big5",
    "gb18030",
)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSED_AMONG = ["cp1250", "cp1251", "cp1253", "cp1255", "cp1256", "cp932", "euc_kr", "big5", "gb18030"]
_SAMPLE = 256 * 1024
_BLOCK = 1024 * 1024
_FIRST_HIGH_BYTE = 0x80


def chosen_encoding(name: str) -> str:
    """Return Python's name of an encoding that a person chose; Mistake offers the choice when it is unknown.

    UTF-8 is read with or without a byte order mark.
    """
    known = {codecs.lookup(choice).name: choice for choice in CHOICES}
    try:
        choice = known[codecs.lookup(name).name]
        return "utf-8-sig" if choice == "utf-8" else choice
    except (LookupError, UnicodeError, ValueError):
        raise Mistake(f"“{name}” is not an encoding known here. Choose one of: {', '.join(CHOICES)}.") from None


def guess_encoding(path: Path) -> tuple[str, bool]:
    """Return the encoding of a file, and whether it is a guess rather than certain.

    A byte order mark decides; then UTF-8, if every byte of the file fits; then Western European (cp1252) when
    letters beyond ASCII stand alone, as accents do; then what charset-normalizer believes. Mistake when it
    believes nothing.
    """
    sample = _sample(path)
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name, False
    if sixteen := _utf_16_without_mark(sample):
        return sixteen, True
    first_odd = _first_bytes_not_utf_8(path)
    if first_odd is None:
        return "utf-8", False
    return _guess_single_byte(path, first_odd), True


def _sample(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_SAMPLE)


def _utf_16_without_mark(sample: bytes) -> str | None:
    """Return the byte order of UTF-16 told by where its zero bytes fall in mostly Latin text."""
    if len(sample) % 2 or not sample:
        sample = sample[:-1]
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > half // 2 and even == 0:
        return "utf-16-le"
    if even > half // 2 and odd == 0:
        return "utf-16-be"
    return None


def _first_bytes_not_utf_8(path: Path) -> bytes | None:
    """Return the stretch of the file in which UTF-8 first fails, or None when it holds to the end."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for block in _blocks(path):
        try:
            decoder.decode(block, final=not block)
        except UnicodeDecodeError:
            return block or _sample(path)
    return None


def _blocks(path: Path) -> Iterator[bytes]:
    """Yield the file piece by piece, and an empty piece at its end."""
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block
    yield b""


def _guess_single_byte(path: Path, block: bytes) -> str:
    if _accents_stand_alone(block):
        return WESTERN
    best = from_bytes(block[:_SAMPLE], cp_isolation=_GUESSED_AMONG).best()
    if best is None:
        raise Mistake(f"{path.name}: its letters cannot be read. Choose its encoding: {', '.join(CHOICES)}.")
    return best.encoding


def _accents_stand_alone(block: bytes) -> bool:
    """Whether most bytes beyond ASCII have an ASCII neighbour on both sides, as in Western words."""
    high = [place for place, byte in enumerate(block[:_SAMPLE]) if byte >= _FIRST_HIGH_BYTE]
    together = sum(1 for before, after in pairwise(high) if after - before == 1)
    return together * 3 <= len(high)
