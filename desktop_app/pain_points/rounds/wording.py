"""How a question and its answers are told in a line. Pure."""

import datetime as dt

from desktop_app.pain_points.rounds.queries import AnswerRow, RoundRow
from desktop_app.reminders.days import date_words


def round_line(row: RoundRow, today: dt.date) -> str:
    """Say how many answered, and since when it is asked: ``4 of 6 have answered · asked since Fri 27 Nov``."""
    answered = f"{row.answered} of {row.asked} have answered"
    began = date_words(row.began, today)
    asked = f"asked {began} to {date_words(row.ended, today)}" if row.ended else f"asked since {began}"
    return f"{answered} · {asked}"


def answer_line(row: AnswerRow, today: dt.date) -> str:
    """Say what somebody answered, under which theme and when; or that it is still to be asked."""
    if row.day is None:
        return "no answer yet"
    parts = (" ".join(row.text.split()), row.theme or "to gather", date_words(row.day, today))
    return " · ".join(parts)


def counts_line(counts: tuple[tuple[str, int], ...], answered: int) -> str:
    """Count the answers by theme: ``Drying at home 4 · Colour fading 1 · 1 to gather``."""
    left = answered - sum(count for _, count in counts)
    parts = [f"{theme} {count}" for theme, count in counts]
    return " · ".join([*parts, *([f"{left} to gather"] if left else [])])
