"""Taking people on."""

from desktop_app.foundation.act import Act
from desktop_app.foundation.mistakes import Mistake
from desktop_app.foundation.text import clean_line, is_visible
from desktop_app.staff.tables import Staff

ADDED = "staff.added"


def ensure_member(act: Act, name: str) -> int:
    """Give the id of the member of that name, who is taken on where nobody is called so yet."""
    name = clean_line(name, Staff.name.limit, "Name")
    if not is_visible(name):
        raise Mistake("A colleague needs a name.")
    known = Staff.get_or_none(Staff.name == name)
    if known is not None:
        act.update(known, active=True)
        return known.id
    member = act.insert(Staff(name=name))
    act.record(ADDED, subject=member.id, text=name)
    return member.id
