"""What this shop does about a remark: its own acts, before those that everybody knows."""

import re
from collections.abc import Mapping
from dataclasses import replace

from desktop_app.noticing.reading.proposals import Kind, Proposal
from desktop_app.noticing.tables import RemarkAct


def remark_acts() -> Mapping[str, str]:
    """Give what is done about which worn, lost or forgotten thing; the longest names first."""
    rows = sorted(RemarkAct.select(), key=lambda row: (-len(row.thing), row.thing))
    return {row.thing: row.act for row in rows}


def as_this_shop_does(proposal: Proposal, acts: Mapping[str, str]) -> Proposal:
    """Give a remark the act that this shop has for the thing it is about; any other proposal as it is."""
    if proposal.kind is not Kind.REMARK:
        return proposal
    for thing, act in acts.items():
        if re.search(rf"\b{re.escape(thing)}s?\b", proposal.text, re.IGNORECASE):
            return replace(proposal, act=act)
    return proposal
