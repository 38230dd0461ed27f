"""What is handed over or told afterwards, the same on the screen and on paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.closing.line_up.sections import Section, section_lines


@dataclass(frozen=True, slots=True)
class Outline:
    """Its title, a line about it, and its sections; `nothing` is said where there are none."""

    title: str
    about: str
    sections: tuple[Section, ...]
    nothing: str


def outline_lines(outline: Outline) -> Iterator[str]:
    """Give an outline as lines for paper, those below a heading indented."""
    yield outline.title
    yield f"  {outline.about}"
    if not outline.sections:
        yield f"  {outline.nothing}"
    yield from section_lines(outline.sections)
