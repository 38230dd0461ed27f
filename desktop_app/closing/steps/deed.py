"""What can be done in a step of the close of day, by a key or a button."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be done: its words, its key, and what does it with the line at hand and the words typed.

    Where it `asks` for words, that is what stands in their field. One that is `always` there needs no line.
    """

    words: str
    key: str
    do: Callable[[Any, str], None]
    asks: str = ""
    always: bool = False
