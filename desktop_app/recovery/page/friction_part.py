"""The rules that stood in the way of doing right by somebody."""

from desktop_app.recovery.friction_queries import frictions
from desktop_app.recovery.page.friction_panel import FrictionPanel
from desktop_app.recovery.page.list_part import ListPart
from desktop_app.recovery.page.page_lines import friction_lines
from desktop_app.window.background import Background

NONE = ("No policy stopped anybody.", "Did a rule keep you from doing right by somebody? Say so above.")


class FrictionPart(ListPart):
    """Enter asks what is done from now on."""

    def __init__(self, background: Background) -> None:
        panel = FrictionPanel(background)
        super().__init__("Policy stopped me", background, friction_lines, panel, NONE)
        self.list.reached.connect(panel.show_row)
        self.list.chosen.connect(panel.go_on)

    def read(self, _: int | None) -> None:
        """Show what was kept, whoever kept it, read anew."""
        self.look_at(frictions)
