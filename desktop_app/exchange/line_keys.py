"""What tells a line of another system's export from every other, so that it is brought in only once."""

from collections import Counter
from hashlib import blake2b

from desktop_app.exchange.appointment_rows import AppointmentRow
from desktop_app.exchange.sale_rows import SaleLine

_SIZE = 16


class LineKeys:
    """Gives a key to each line. Equal lines are counted, so the first of them has the same key in every export."""

    def __init__(self) -> None:
        self._met: Counter[str] = Counter()

    def of_sale(self, line: SaleLine) -> str:
        """Give the key of a line of a sale."""
        return self._key(
            line.receipt, line.day, line.at, line.client, line.staff, line.what, line.quantity, line.amount_minor
        )

    def of_appointment(self, row: AppointmentRow) -> str:
        """Give the key of an appointment."""
        return self._key(row.day, row.time, row.client, row.staff, row.service, row.state)

    def _key(self, *content: object) -> str:
        text = "\x1f".join("" if part is None else str(part) for part in content)
        self._met[text] += 1
        return blake2b(f"{text}\x1f{self._met[text]}".encode(), digest_size=_SIZE).hexdigest()
