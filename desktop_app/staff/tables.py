"""Who serves."""

from desktop_app.foundation.columns import Flag, Line
from desktop_app.foundation.database import Table


class Staff(Table):
    """A member of staff, known by the name that colleagues use."""

    name = Line(80, unique=True, required=True, collation="NOCASE")
    active = Flag(default=True)
