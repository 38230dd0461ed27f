"""What stands in the place of the list when nothing is in it."""

from desktop_app.reminders.follow_ups.follow_ups_queries import Desk
from desktop_app.reminders.rules import Tab
from desktop_app.reminders.tally import NothingWaiting

EMPTY = {
    Tab.OVERDUE: ("Nothing is overdue.", "Nobody waits for us."),
    Tab.COMING: ("Nothing is coming up.", "What you notice today may lead to something."),
    Tab.DONE: ("Nothing was done yet.", "What is done is kept here for 90 days."),
}


class NoFollowUps(NothingWaiting):
    """Says why there is nothing: all of it done, or nothing like that."""

    def show_tab(self, tab: Tab, desk: Desk, *, filtered: bool) -> None:
        """Say so for this part; `filtered` where only some of it is looked for."""
        title, words = EMPTY.get(tab) or _today(desk)
        if filtered:
            title, words = "Nothing like that.", "Look at everything, or at another part."
        self.title.setText(title)
        self.words.setText(words)


def _today(desk: Desk) -> tuple[str, str]:
    overdue = desk.counts[Tab.OVERDUE]
    if overdue:
        return "Nothing else for today.", f"{overdue} overdue."
    return (f"All {desk.done_today} done." if desk.done_today > 1 else "All done."), "Nothing is waiting."
