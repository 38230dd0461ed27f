"""What is printed for a customer: the slip of a cleaning bill, a gift certificate."""

from desktop_app.foundation import settings
from desktop_app.recovery.owed.claim_queries import CertificateRow, ClaimRow
from desktop_app.recovery.owed.held_words import certificate_text, slip_text


def paper_text(row: ClaimRow | CertificateRow) -> str:
    """Give the text to be printed, with the shop's name and currency."""
    shop, currency = settings.read(settings.SHOP_NAME), settings.read(settings.CURRENCY)
    if isinstance(row, ClaimRow):
        return slip_text(row, shop, currency)
    return certificate_text(row, shop, currency)
