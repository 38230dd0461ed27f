"""A first draft of the few words that go with a remedy. Pure."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.recovery.rules import Given
from desktop_app.recovery.tables import Remedy

SORRY = "Something went wrong for you here, and I am sorry. It was ours to prevent."


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say it: what follows on the apology, what is said of each remedy, and of the call on a `{day}`."""

    after: str
    said: Mapping[Remedy, str]
    rings: str


WORDINGS = (
    Wording(
        after="",
        said={
            Remedy.REDO: "We will do it again, as soon as it suits you.",
            Remedy.REPLACE: "We will replace it.",
            Remedy.REFUND: "Your money is yours again.",
            Remedy.CLEANING: "Please have it cleaned; it is paid for.",
            Remedy.CERTIFICATE: "The certificate is for your next visit.",
            Remedy.POINTS: "The points are yours.",
        },
        rings="I will ring on {day} to hear that all is well.",
    ),
    Wording(
        after="It should not have happened to you.",
        said={
            Remedy.REDO: "Come whenever you like, and we will do it again.",
            Remedy.REPLACE: "You shall have another in its place.",
            Remedy.REFUND: "You shall have your money back.",
            Remedy.CLEANING: "Have it cleaned wherever you like; the bill is ours.",
            Remedy.CERTIFICATE: "With this comes a certificate, for whenever you like to use it.",
            Remedy.POINTS: "With this come some points, for whenever you like to use them.",
        },
        rings="On {day} I will ring and ask how it is.",
    ),
    Wording(
        after="I would like to put it right.",
        said={
            Remedy.REDO: "May we do it again for you?",
            Remedy.REPLACE: "Another is waiting for you here.",
            Remedy.REFUND: "What you paid is on its way back to you.",
            Remedy.CLEANING: "The cleaning is on us.",
            Remedy.CERTIFICATE: "Please take the certificate as a small thank-you for your patience.",
            Remedy.POINTS: "Please take the points as a small thank-you for your patience.",
        },
        rings="You will hear from me on {day}.",
    ),
)


def sorry_letter(
    name: str, sorry: str, given: Sequence[Given], rings_on: dt.date | None, writer: str, *, wording: int = 0
) -> str:
    """Write to `name` what is given and, where a day is named, that `writer` rings then; `sorry` may be empty.

    `wording` counts on through the ways to say it.
    """
    way = WORDINGS[wording % len(WORDINGS)]
    promised = [way.said[one.remedy] for one in given if one.remedy in way.said]
    if rings_on:
        promised.append(way.rings.format(day=f"{rings_on:%A}"))
    apology = " ".join(filter(None, (sorry or SORRY, way.after)))
    return "\n\n".join(filter(None, (f"Dear {name},", apology, " ".join(promised), writer)))
