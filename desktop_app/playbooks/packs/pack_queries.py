"""What the shop would hand on to another."""

from desktop_app.noticing.remark_acts import remark_acts
from desktop_app.playbooks.packs.pack import Pack
from desktop_app.playbooks.queries import playbooks
from desktop_app.visits.courtesy_queries import courtesies


def shop_pack() -> Pack:
    """Give the shop's playbooks, those turned off too, its courtesies, and its acts for remarks."""
    return Pack(playbooks(active=False), courtesies(), remark_acts())
