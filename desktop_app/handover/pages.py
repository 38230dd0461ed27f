"""The two pages about a time away, each as one thing to be asked for."""

import datetime as dt
from collections.abc import Callable

from desktop_app.handover.leaving_queries import leaving
from desktop_app.handover.leaving_wording import handover_sheet
from desktop_app.handover.meanwhile_queries import meanwhile
from desktop_app.handover.meanwhile_wording import digest
from desktop_app.handover.outline import Outline
from desktop_app.staff.queries import TimeAway

PageOf = Callable[[TimeAway, dt.date], Outline]


def hand_over(time: TimeAway, today: dt.date) -> Outline:
    """Give the sheet that is handed over before a time away."""
    return handover_sheet(leaving(time, today))


def what_happened(time: TimeAway, today: dt.date) -> Outline:
    """Give what happened during a time away, up to yesterday."""
    return digest(meanwhile(time, today))
