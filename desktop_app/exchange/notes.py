"""Notes that come with other systems' records. They become observations, found and shown like all others."""

from collections.abc import Iterable

from desktop_app.foundation.act import Act
from desktop_app.noticing.tables import Observation

IMPORTED = "observation.imported"


def keep_notes(act: Act, notes: Iterable[tuple[int, str]]) -> None:
    """Keep what was noted of customers elsewhere, word for word; nothing is made of it."""
    told = list(notes)
    rows = (
        {"customer": customer, "text": text, "sorted": True, "at": act.now, "day": act.day} for customer, text in told
    )
    ids = act.insert_many(Observation, rows)
    for observation, (customer, text) in zip(ids, told, strict=True):
        act.record(IMPORTED, customer=customer, subject=observation, text=text)
