"""What everybody may spend to make things right without asking, and who has an allowance of their own."""

from desktop_app.foundation import settings
from desktop_app.foundation.act import Act
from desktop_app.foundation.money import amount_words
from desktop_app.recovery.allowances import PER_INCIDENT, PER_MONTH, allowed
from desktop_app.recovery.tables import Allowance
from desktop_app.staff.queries import name_of

ALLOWED = "allowance.changed"


def allow_everybody(act: Act, per_incident: int, per_month: int) -> None:
    """Set what everybody may spend, in minor units; raises Mistake for an amount below nothing."""
    for setting, amount in ((PER_INCIDENT, per_incident), (PER_MONTH, per_month)):
        if settings.read(setting) != amount:
            settings.change(act, setting, amount)


def allow(act: Act, staff: int, per_incident: int, per_month: int) -> None:
    """Give a member of staff an allowance of their own, in minor units; raises Mistake for one below nothing."""
    new = {"per_incident": allowed(per_incident), "per_month": allowed(per_month)}
    own = Allowance.get_or_none(Allowance.staff == staff)
    if own is None:
        act.insert(Allowance(staff=staff, **new))
    else:
        act.update(own, **new)
    words = f"{name_of(staff)}: {amount_words(per_incident)} for one incident, {amount_words(per_month)} a month"
    act.record(ALLOWED, subject=staff, text=words)


def allow_as_everybody(act: Act, staff: int) -> None:
    """Let a member of staff have what everybody has, and no allowance of their own."""
    own = Allowance.get_or_none(Allowance.staff == staff)
    if own is not None:
        act.delete(own)
        act.record(ALLOWED, subject=staff, text=f"{name_of(staff)}: as everybody")
