"""A day as it is printed."""

import datetime as dt

from desktop_app.closing.queries import review
from desktop_app.closing.record_queries import records_of
from desktop_app.closing.record_wording import Local, day_lines


def paper_lines(day: dt.date, local: Local) -> tuple[str, ...]:
    """Give the outline of a day: as it was closed, else as it stands now; `local` as for `day_lines`."""
    return tuple(day_lines(review(day), records_of(day), local))
