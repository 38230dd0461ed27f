"""How a proposal reads on a chip and in a line."""

from collections.abc import Mapping

from desktop_app.foundation.spoken_days import short_weekday
from desktop_app.noticing.reading.proposals import Kind, Proposal

LEADS: Mapping[Kind, str] = {
    Kind.LIKE: "Like",
    Kind.DISLIKE: "Dislike",
    Kind.NEVER: "Never",
    Kind.ROLE: "Role",
    Kind.GOAL: "Hopes for",
    Kind.VALUE: "Value",
    Kind.CONTACT: "Contact",
    Kind.REMINDER: "Remind",
    Kind.REMARK: "Remark",
    Kind.PROMISE: "Promise",
    Kind.PAINPOINT: "Trouble with us",
}


def subject(proposal: Proposal) -> str:
    """Say what it is and whose: "sesame (husband)"."""
    return f"{proposal.text} ({proposal.about})" if proposal.about else proposal.text


def chip(proposal: Proposal) -> str:
    """Say what keeping it would make: "Dislike: draught by the door", "Fri 4 Dec: recital (daughter)"."""
    what, when = proposal.act or subject(proposal), _when(proposal)
    if proposal.kind is Kind.REMINDER and when:
        return f"{when}: {subject(proposal)}"
    lead = LEADS.get(proposal.kind)  # a comfort speaks for itself
    said = f"{lead}: {what}" if lead else what[:1].upper() + what[1:]
    parts = (said, when, "today only" if proposal.situational else "")
    return ", ".join(part for part in parts if part)


def _when(proposal: Proposal) -> str:
    day = short_weekday(proposal.due) if proposal.due else ""
    return " ".join(part for part in (day, f"{proposal.time:%H:%M}" if proposal.time else "") if part)
