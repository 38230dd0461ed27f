"""What the last four weeks say, in words: under-use as plainly as over-use, and nobody by name."""

from desktop_app.foundation.money import amount_words
from desktop_app.recovery.page.figures_queries import Figures

MINUTE, HOUR, DAY = 60, 3600, 86_400
UNITS = ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute"))
ONCE_TWICE = {1: "once", 2: "twice"}


def how_it_went(figures: Figures) -> str:
    """Say how many things went wrong, who saw them first, and how soon they were answered for and right."""
    if not figures.wrong:
        return "Nothing that we know of went wrong in the last four weeks."
    things = counted(figures.wrong, "thing")
    said = [f"In the last four weeks {things} went wrong; {seen_first(figures.noticed, figures.wrong)}."]
    if figures.seconds is not None:
        said.append(f"Half of them were answered {_soon(figures.seconds)}.")
    if figures.settled:
        said.append(f"{figures.at_once} of {figures.settled} made right without their asking again.")
    return " ".join(said)


def how_it_was_used(figures: Figures) -> str:
    """Say whether people use the money that is theirs to use: too little of it is a question, as too much is."""
    if not figures.given and not figures.wrong:
        return ""
    if not figures.given:
        things = counted(figures.wrong, "thing")
        return f"Nobody used their allowance in the last four weeks, and {things} went wrong: is something in the way?"
    of = f" of the shop’s goodwill of {amount_words(figures.goodwill)} a month" if figures.goodwill else ""
    by = f", by {figures.used} of the {max(figures.used, figures.people)} who serve" if figures.used else ""
    return f"{amount_words(figures.given)}{of} given to make things right{by}.{_goodwill(figures.passed)}"


def _goodwill(passed: int) -> str:
    """What somebody gave beyond their allowance is a question to the shop, never to them."""
    if not passed:
        return ""
    beyond = f"An allowance was passed {times(passed)}; the goodwill carries that, and it counts against nobody."
    return f" {beyond} Is it large enough?"


def seen_first(noticed: int, wrong: int) -> str:
    """Say of so many things that went wrong, at least one, how many we saw before anybody spoke."""
    if noticed == wrong:
        return "we saw it before they spoke" if wrong == 1 else "we saw all of them before anybody spoke"
    if wrong == 1:
        return "they told us before we saw it"
    return f"we saw {noticed or 'none'} of them before anybody spoke"


def counted(count: int, what: str) -> str:
    """Say how many of something: "1 thing", "3 things"."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def times(count: int) -> str:
    """Say how often: "once", "twice", "3 times"."""
    return ONCE_TWICE.get(count) or f"{count} times"


def span_words(seconds: int) -> str:
    """Say a time in its largest whole unit: "40 seconds", "5 minutes", "2 days"."""
    for length, unit in UNITS:
        if seconds >= length:
            return counted(seconds // length, unit)
    return counted(seconds, "second")


def _soon(seconds: int) -> str:
    return f"within {span_words(seconds)}" if seconds else "at once"
