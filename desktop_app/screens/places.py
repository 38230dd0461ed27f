"""The places on the rail, and the page that each leads to, built when somebody first goes there."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.screens.doors import Doors
from desktop_app.screens.vigil import Vigil
from desktop_app.staff.picker import StaffPicker
from desktop_app.window.background import Background
from desktop_app.window.long_work import LongWork
from desktop_app.window.machine import Machine
from desktop_app.window.rail import Place

if TYPE_CHECKING:  # these are imported when somebody first goes there
    from desktop_app.closing.line_up.line_up_page import LineUpPage
    from desktop_app.closing.panel import ClosingPage
    from desktop_app.customers.list_page import CustomersPage
    from desktop_app.insights.page.insights_page import InsightsPage
    from desktop_app.pain_points.pain_points_page import PainPointsPage
    from desktop_app.playbooks.page.playbooks_page import PlaybooksPage
    from desktop_app.recovery.page.recovery_page import RecoveryPage
    from desktop_app.reminders.follow_ups.follow_ups_page import FollowUpsPage
    from desktop_app.screens.settings_page import SettingsPage

BELONGS_TO = {"line-up": "counter", "pain-points": "customers"}
"""The place on the rail of a page that has none of its own."""

PLACES = (
    Place("counter", "Counter", "counter"),
    Place("customers", "Customers", "customers"),
    Place("follow-ups", "Follow-ups", "follow-ups"),
    Place("recovery", "Recovery", "heart"),
    Place("close", "Close of day", "close"),
    Place("insights", "Insights", "insights"),
    Place("playbooks", "Playbooks", "playbooks"),
    Place("settings", "Settings", "settings", at_foot=True),
)


class Pages(QObject):
    """Every page but the counter's.

    `opened` carries whose card is wanted, `page_wanted` the name of a page that another leads to, `told` a line for the
    window's strip, `done` one that can be undone.
    """

    opened = Signal(int)
    page_wanted = Signal(str)
    told = Signal(str)
    done = Signal(str)

    def __init__(
        self,
        background: Background,
        long_work: LongWork,
        machine: Machine,
        *,
        doors: Doors,
        vigil: Vigil,
        staff: StaffPicker,
    ) -> None:
        super().__init__(doors)
        self._background, self._long_work, self._machine = background, long_work, machine
        self._doors, self._vigil, self._staff = doors, vigil, staff

    def builders(self) -> Mapping[str, Callable[[], QWidget]]:
        """Give how each page is built, by the name of its place."""
        return {
            "customers": lambda: self.customers,
            "follow-ups": lambda: self.follow_ups,
            "recovery": lambda: self.recovery,
            "close": lambda: self.close,
            "insights": lambda: self.insights,
            "playbooks": lambda: self.playbooks,
            "settings": lambda: self.settings,
            "line-up": lambda: self.line_up,
            "pain-points": lambda: self.pain_points,
        }

    def arrive(self, place: str, *, take_focus: bool) -> None:
        """Let a page begin anew that does so each time it is gone to; `take_focus` gives it the keys."""
        if place == "follow-ups":
            self.follow_ups.open(take_focus=take_focus)
        elif place == "recovery":
            self.recovery.open(take_focus=take_focus)
        elif place == "close":
            self.close.open()
        elif place == "line-up":
            self.line_up.open(take_focus=take_focus)
        elif place == "pain-points":
            self.pain_points.open(take_focus=take_focus)
        elif place == "insights":
            self.insights.open(take_focus=take_focus)
        elif place == "playbooks":
            self.playbooks.open(take_focus=take_focus)

    def parts(self, place: str) -> list[QWidget]:
        """Give the parts of a page that F6 goes through; none where the page is one."""
        if place == "follow-ups":
            return self.follow_ups.parts()
        if place == "recovery":
            return self.recovery.parts()
        if place == "line-up":
            return self.line_up.parts()
        if place == "insights":
            return self.insights.parts()
        return self.playbooks.parts() if place == "playbooks" else []

    @cached_property
    def customers(self) -> "CustomersPage":
        """The page of all customers."""
        from desktop_app.customers.list_page import CustomersPage
        from desktop_app.rhythm.standing_queries import STANDINGS

        page = CustomersPage(self._background, STANDINGS)
        page.opened.connect(self.opened)
        page.add_wanted.connect(self._doors.add_customer)
        page.import_wanted.connect(self._doors.bring_in)
        page.dislikes_wanted.connect(partial(self.page_wanted.emit, "pain-points"))
        return page

    @cached_property
    def pain_points(self) -> "PainPointsPage":
        """The page of what customers dislike and fear."""
        from desktop_app.pain_points.pain_points_page import PainPointsPage

        page = PainPointsPage(self._background)
        page.opened.connect(self.opened)
        page.left.connect(partial(self.page_wanted.emit, "customers"))
        return page

    @cached_property
    def follow_ups(self) -> "FollowUpsPage":
        """The page of what is to be done."""
        from desktop_app.reminders.follow_ups.follow_ups_page import FollowUpsPage

        page = FollowUpsPage(self._background)
        page.open_customer.connect(self.opened)
        page.compose.connect(self._doors.compose_for)
        page.went_wrong.connect(self._doors.make_right)
        for changes_everything in (self._staff.picked, self._vigil.watch.turned):
            changes_everything.connect(page.read_again)
        return page

    @cached_property
    def recovery(self) -> "RecoveryPage":
        """The page of what went wrong and what was given for it."""
        from desktop_app.recovery.page.recovery_page import RecoveryPage

        page = RecoveryPage(self._background)
        page.opened.connect(self.opened)
        page.done.connect(self.done)
        page.make_right_wanted.connect(self._doors.make_right)
        page.write_wanted.connect(self._doors.write_about)
        self._vigil.watch.turned.connect(partial(page.open, take_focus=False))
        return page

    @cached_property
    def close(self) -> "ClosingPage":
        """The page of the close of day."""
        from desktop_app.closing.panel import ClosingPage

        page = ClosingPage(self._background, self._long_work, self._machine)
        page.open_customer.connect(self.opened)
        page.praise_wanted.connect(self._doors.praise)
        page.diary_wanted.connect(self._doors.diary)
        page.themes_wanted.connect(partial(self.page_wanted.emit, "pain-points"))
        page.make_right_wanted.connect(self._doors.make_right)
        page.look_back_wanted.connect(self._doors.look_back)
        page.hand_over_wanted.connect(self._doors.hand_over)
        page.line_up_wanted.connect(partial(self.show_line_up, ahead=True))
        page.close_wanted.connect(partial(self._doors.close_day, notice=page.notice))
        return page

    @cached_property
    def line_up(self) -> "LineUpPage":
        """The page of the line-up."""
        from desktop_app.closing.line_up.line_up_page import LineUpPage

        page = LineUpPage(self._background, self._long_work)
        page.opened.connect(self.opened)
        page.week_wanted.connect(self._doors.show_week)
        return page

    def show_line_up(self, *, ahead: bool) -> None:
        """Go to the line-up of the next day the shop is open, or of today."""
        self.line_up.turn_to(ahead=ahead)
        self.page_wanted.emit("line-up")

    @cached_property
    def insights(self) -> "InsightsPage":
        """The page of what can be learned from the shop's own days."""
        from desktop_app.insights.page.insights_page import InsightsPage

        page = InsightsPage(self._background, self._long_work)
        page.figures.hand_over.clicked.connect(self.show_staff)
        page.opened.connect(self.opened)
        page.done.connect(self.done)
        page.week_wanted.connect(self._doors.show_week)
        page.look_back_wanted.connect(self._doors.look_back)
        self._vigil.watch.turned.connect(partial(page.open, take_focus=False))
        return page

    @cached_property
    def playbooks(self) -> "PlaybooksPage":
        """The page of the playbooks."""
        from desktop_app.playbooks.page.playbooks_page import PlaybooksPage

        page = PlaybooksPage(self._background, self._long_work)
        page.open_customer.connect(self.opened)
        page.done.connect(self.done)
        page.left_unsaved.connect(self.told)
        return page

    def show_staff(self) -> None:
        """Go to who works here, who goes away, and what they hand over."""
        self.page_wanted.emit("settings")
        self.settings.show_staff()

    @cached_property
    def settings(self) -> "SettingsPage":
        """The page of settings."""
        from desktop_app.screens.settings_page import SettingsPage

        page = SettingsPage(self._background, self._long_work, self._machine, self._vigil)
        page.staff.hand_over_wanted.connect(self._doors.hand_over)
        page.staff.meanwhile_wanted.connect(self._doors.tell_what_happened)
        return page
