"""What stands in the place of the list when nothing is in it."""

from desktop_app.reminders.rules import Tab
from desktop_app.reminders.tally import NothingWaiting

EMPTY = {
    Tab.OVERDUE: ("Nothing is overdue.", "Nobody waits for us."),
    Tab.COMING: ("Nothing is coming up.", "What you notice today may lead to something."),
    Tab.DONE: ("Nothing was done yet.", "What is done is kept here for 90 days."),
}


class NoFollowUps(NothingWaiting):
    """Says why there is nothing: all of it done, or nothing like that."""

    def show_tab(self, tab: Tab, done_today: int, *, filtered: bool) -> None:
        """Say so for this part; `filtered` where only some of it is looked for."""
        done = f"All {done_today} done." if done_today > 1 else "All done."
        title, words = EMPTY.get(tab, (done, "Nothing is waiting."))
        if filtered:
            title, words = "Nothing like that.", "Look at everything, or at another part."
        self.title.setText(title)
        self.words.setText(words)
