"""When the shop began to keep things here. Visits before that were read in: nobody was asked about them."""

import datetime as dt

from desktop_app.foundation.database import database

# The plus leads to the index of those who are here; without it every visit ever made at the counter is looked at.
BEGAN = """
    SELECT min(day) FROM (
        SELECT min(day) AS day FROM observation UNION ALL
        SELECT min(day) FROM honoured UNION ALL
        SELECT min(ended_day) FROM reminder UNION ALL
        SELECT min(+day) FROM visit WHERE finished_at IS NULL AND arrived_at IS NOT NULL UNION ALL
        SELECT min(day) FROM day_record
    )
"""


def began(today: dt.date) -> dt.date | None:
    """Give the first day on which anything was noted, honoured, followed up or closed; None where nothing was yet."""
    ((day,),) = database.execute_sql(BEGAN).fetchall()
    return min(dt.date.fromisoformat(day), today) if day else None
