"""On which line of a TOML text something stands. The reader of the standard library does not tell."""

import re
from collections.abc import Iterator

Place = tuple[str | int, ...]
HEADING = re.compile(r"\s*(\[\[?)([\w\s.-]+)\]")
NAME = re.compile(r"\s*([\w-]+)\s*=")
LONG_TEXT = re.compile("\"\"\"|'''")


class Lines:
    """The lines of a text that its headings and names begin, found by the way there: ``("playbook", 2, "name")``."""

    def __init__(self, text: str) -> None:
        self._found: dict[Place, int] = {}
        self._counts: dict[Place, int] = {}
        place: Place = ()
        for number, line in _outside_long_texts(text):
            if heading := HEADING.match(line):
                place = self._heading(heading[2], is_one_of_many=heading[1] == "[[")
                self._found.setdefault(place[:-1], number)  # what it is one of begins here at the latest
            elif name := NAME.match(line):
                self._found.setdefault((*place, name[1]), number)
            self._found.setdefault(place, number)

    def of(self, place: Place) -> int | None:
        """Give the line (from 1) of what stands there, or else of what it stands in; None where neither is seen."""
        while place and place not in self._found:
            place = place[:-1]
        return self._found[place] if place else None

    def _heading(self, words: str, *, is_one_of_many: bool) -> Place:
        place: Place = ()
        *around, last = (word.strip() for word in words.split("."))
        for word in around:
            place = (*place, word)
            place = (*place, self._counts[place]) if place in self._counts else place
        place = (*place, last)
        if not is_one_of_many:
            return place
        self._counts[place] = self._counts.get(place, 0) + 1
        return (*place, self._counts[place])


def _outside_long_texts(text: str) -> Iterator[tuple[int, str]]:
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if not inside:
            yield number, line
        inside ^= len(LONG_TEXT.findall(line)) % 2 == 1
