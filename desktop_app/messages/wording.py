"""The names that a letter may ask for, and filling them in. What is filled in is never read again as a name.

A line that asks for something that is not known of this customer is left out, and so is a paragraph all of whose lines
are: a letter says less, never something empty.
"""

from collections.abc import Mapping

from desktop_app.foundation.mistakes import Mistake
from desktop_app.playbooks.wording import NAME
from desktop_app.playbooks.wording import fill as filled

ALWAYS_KNOWN = "name"
NAMES: Mapping[str, str] = {
    ALWAYS_KNOWN: "what to call them",
    "shop": "the shop’s name",
    "writer": "who writes",
    "server": "who served them last",
    "last_visit": "the day of their last visit",
    "service": "what was done on it",
    "hope": "what they came for, in their words",
    "concern": "what they wondered about the day after, in their words",
    "product": "what they bought last",
    "goal": "what they said they hope for",
    "likes": "what they said they like",
    "promise": "what was promised to them",
    "order": "what is on its way to them",
    "promised_for": "the day it was promised for",
    "occasion": "what their day is, such as birthday",
    "date": "the day of it",
    "appointment": "the day and hour of their next appointment",
}
"""Every name, and what stands for it."""
OF_COURSE = frozenset({ALWAYS_KNOWN, "shop", "writer"})
"""What is known of every customer, so that nobody needs to be shown it."""


def refuse_unknown_names(text: str) -> None:
    """Raise Mistake where `text` asks for a name that is not there, or has a lone brace."""
    for name in NAME.findall(text):
        if name not in NAMES:
            raise Mistake(f"{{{name}}} is not known; there is {', '.join(f'{{{one}}}' for one in NAMES)}")
    if set("{}") & set(NAME.sub("", text)):
        raise Mistake("a brace stands alone; names are written {name}")


def refuse_uncertain_names(text: str) -> None:
    """Raise Mistake where `text` asks for more than the name: a line that stands alone cannot be left out."""
    refuse_unknown_names(text)
    if set(NAME.findall(text)) - {ALWAYS_KNOWN}:
        raise Mistake(f"a subject may ask for {{{ALWAYS_KNOWN}}} only, for everything else may be unknown")


def names_in(*texts: str) -> frozenset[str]:
    """Give the names that these texts ask for."""
    return frozenset(name for text in texts for name in NAME.findall(text))


def fill(text: str, facts: Mapping[str, str]) -> str:
    """Give `text` with what is known of a customer (name → words) filled in; the rest is left out, line by line."""
    paragraphs = (_known_lines(paragraph, facts) for paragraph in text.split("\n\n"))
    return "\n\n".join(filled("\n".join(lines), facts) for lines in paragraphs if lines)


def _known_lines(paragraph: str, facts: Mapping[str, str]) -> list[str]:
    return [line for line in paragraph.split("\n") if all(facts.get(name) for name in NAME.findall(line))]
