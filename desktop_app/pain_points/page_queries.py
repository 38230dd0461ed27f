"""All that the page of pain points shows, read at once."""

import datetime as dt
from dataclasses import dataclass

from desktop_app.pain_points.concern_queries import ConcernThemeRow, concern_themes, concerns_waiting
from desktop_app.pain_points.queries import PainPointRow, VoiceRow, pain_points, waiting
from desktop_app.pain_points.rounds.queries import RoundRow, rounds
from desktop_app.visits.courtesy_queries import courtesies


@dataclass(frozen=True, slots=True)
class Board:
    """What waits to be gathered, and the themes, or the questions that were asked.

    For concerns, the services that a courtesy can belong to as well.
    """

    waiting: tuple[VoiceRow, ...]
    themes: tuple[PainPointRow, ...] | tuple[ConcernThemeRow, ...] | tuple[RoundRow, ...]
    services: tuple[str, ...] = ()


def dislikes(_: dt.date) -> Board:
    """Give what customers dislike about the shop."""
    return Board(waiting(), pain_points())


def questions(_: dt.date) -> Board:
    """Give the questions that were asked of a few."""
    return Board((), rounds())


def concerns(today: dt.date) -> Board:
    """Give what customers fear for the day after, and whether it comes back."""
    return Board(concerns_waiting(), concern_themes(today), courtesies().services)
