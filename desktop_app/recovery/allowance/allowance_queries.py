"""Who may spend how much to make things right, as the settings show it."""

from dataclasses import dataclass

from desktop_app.foundation import settings
from desktop_app.recovery.allowances import PER_INCIDENT, PER_MONTH
from desktop_app.recovery.rules import Limits
from desktop_app.recovery.tables import Allowance
from desktop_app.staff.queries import Member, members


@dataclass(frozen=True, slots=True)
class OwnAllowance:
    """A colleague, and what they may spend where that is not what everybody may."""

    member: Member
    own: Limits | None


@dataclass(frozen=True, slots=True)
class Allowances:
    """What everybody may spend, in which currency, and who has an allowance of their own."""

    currency: str
    usual: Limits
    colleagues: tuple[OwnAllowance, ...]


def allowances() -> Allowances:
    """Give what the shop allows, its colleagues by name."""
    own = {row.staff_id: Limits(row.per_incident, row.per_month) for row in Allowance.select()}
    return Allowances(
        settings.read(settings.CURRENCY),
        Limits(settings.read(PER_INCIDENT), settings.read(PER_MONTH)),
        tuple(OwnAllowance(member, own.get(member.id)) for member in members()),
    )
