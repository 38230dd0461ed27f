"""A first draft of the few words that go with a remedy. Pure."""

import datetime as dt
from collections.abc import Sequence

from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy

SORRY = "Something went wrong for you here, and I am sorry. It was ours to prevent."
SAID = {
    Remedy.REDO: "We will do it again, as soon as it suits you.",
    Remedy.REPLACE: "We will replace it.",
    Remedy.REFUND: "Your money is yours again.",
    Remedy.CLEANING: "Please have it cleaned; it is paid for.",
    Remedy.CERTIFICATE: "The certificate is for your next visit.",
    Remedy.POINTS: "The points are yours.",
}


def sorry_letter(name: str, sorry: str, given: Sequence[Given], rings_on: dt.date | None, writer: str) -> str:
    """Write to `name` what is given and, where a day is named, that `writer` rings then; `sorry` may be empty."""
    promised = [SAID[one.remedy] for one in given if one.remedy in SAID]
    if rings_on:
        promised.append(f"I will ring on {rings_on:%A} to hear that all is well.")
    paragraphs = (f"Dear {name},", sorry or SORRY, " ".join(promised), writer)
    return "\n\n".join(filter(None, paragraphs))
