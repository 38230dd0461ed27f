"""Who works here."""

from dataclasses import dataclass

from desktop_app.staff.tables import Staff


@dataclass(frozen=True, slots=True)
class Member:
    """A member of staff as the pickers show them."""

    id: int
    name: str


def members() -> tuple[Member, ...]:
    """Give everyone who works here now, by name."""
    rows = Staff.select().where(Staff.active).order_by(Staff.name)
    return tuple(Member(row.id, row.name) for row in rows)


def member_named(name: str) -> Member | None:
    """Give the member of that name, however it is capitalised."""
    row = Staff.get_or_none(Staff.name == name.strip())
    return None if row is None else Member(row.id, row.name)


def name_of(member: int | None) -> str:
    """Give the name of a member of staff, whether still here or not; empty where nobody is named."""
    row = Staff.get_or_none(Staff.id == member)
    return "" if row is None else row.name
