"""What waits to be honoured, as people read it in a row, after it was honoured, and on paper. Pure."""

from dataclasses import dataclass

from desktop_app.foundation.money import amount_words
from desktop_app.foundation.spoken_days import long_day, short_weekday
from desktop_app.recovery.owed.claim_queries import CertificateRow, ClaimRow, Held
from desktop_app.recovery.owed.claim_rules import points_words, up_to
from desktop_app.recovery.rules import remedy_words
from desktop_app.recovery.tables import Remedy


@dataclass(frozen=True, slots=True)
class Points:
    """The points of a customer, as one thing they hold."""

    id: int
    customer_id: int
    points: int


Holding = ClaimRow | CertificateRow | Points


def holdings(held: Held) -> tuple[Holding, ...]:
    """Give all that a customer holds, one by one."""
    points = (Points(held.customer, held.customer, held.points),) if held.points else ()
    return (*held.claims, *held.certificates, *points)


def words(held: Holding) -> str:
    """Say what it is, and what it is worth now."""
    if isinstance(held, ClaimRow):
        return f"{remedy_words(Remedy.CLEANING, held.words)}, {up_to(held.cap)}"
    if isinstance(held, CertificateRow):
        return f"{remedy_words(Remedy.CERTIFICATE, held.words)}, {amount_words(held.balance)}"
    return points_words(held.points)


def note(held: Holding) -> str:
    """Say how it is known, and how far it is."""
    if isinstance(held, ClaimRow):
        arrived = f"receipt in on {short_weekday(held.receipt_on)}" if held.receipt_on else "no receipt yet"
        return f"Slip {held.id} · {_given('promised', held)} · {arrived}"
    if isinstance(held, CertificateRow):
        used = f" · {amount_words(held.amount - held.balance)} used" if held.balance < held.amount else ""
        return f"{held.code} · {_given('given', held)}{used}"
    return "To be spent in parts, or all at once"


def held_line(held: Held) -> str:
    """Say in a line all that a customer holds."""
    return " · ".join(map(words, holdings(held)))


def paid_sentence(row: ClaimRow, paid: int, difference: int) -> str:
    """Say that a bill was paid, and by how much that differs from what was promised."""
    than = f", {amount_words(abs(difference))} {'more' if difference > 0 else 'less'} than was promised"
    return f"The cleaning for {row.customer} is paid: {amount_words(paid)}{than if row.cap and difference else ''}."


def redeemed_sentence(row: CertificateRow, amount: int, left: int) -> str:
    """Say what was taken from a certificate, and what is left on it."""
    rest = f"{amount_words(left)} is left" if left else "nothing is left"
    return f"{amount_words(amount)} redeemed; {rest} on {row.code}."


def spent_sentence(points: int, left: int) -> str:
    """Say how many points were spent, and how many are left."""
    return f"{points_words(points)} spent; {left:,} left."


def slip_text(row: ClaimRow, shop: str, currency: str) -> str:
    """Give the text of a cleaning slip, from which the customer knows how to have the bill paid."""
    promise = f"We pay the cleaning, up to {amount_words(row.cap)} {currency}." if row.cap else "We pay the cleaning."
    how = f"Bring or send us the receipt, and say it is slip {row.id}."
    return _paper("Cleaning slip", f"Slip {row.id}, for {row.customer}", promise, how, _on("Promised", row), shop)


def certificate_text(row: CertificateRow, shop: str, currency: str) -> str:
    """Give the text of a gift certificate, worth what is left on it."""
    worth = f"{amount_words(row.balance)} {currency}, for {row.customer}"
    use = "It can be used in parts, and does not expire."
    return _paper("Gift certificate", worth, f"Code {row.code}", use, _on("Given", row), shop)


def _paper(*paragraphs: str) -> str:
    return "\n\n".join(filter(None, paragraphs))


def _on(done: str, row: ClaimRow | CertificateRow) -> str:
    return f"{done} on {long_day(row.day)} {row.day.year}" + (f" by {row.by}" if row.by else "")


def _given(done: str, row: ClaimRow | CertificateRow) -> str:
    return f"{done} {short_weekday(row.day)}" + (f" by {row.by}" if row.by else "")
