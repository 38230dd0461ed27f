"""The only place that reads the time."""

import datetime as dt
from zoneinfo import ZoneInfo

ROLLOVER_HOUR = 4


class Clock:
    """The shop's clock: moments are UTC; the shop's day is a civil date that ends at the rollover hour."""

    def __init__(self, zone: ZoneInfo, rollover_hour: int = ROLLOVER_HOUR) -> None:
        self.zone = zone
        self.rollover_hour = rollover_hour

    def now(self) -> dt.datetime:
        """Give this moment, aware, in UTC."""
        return dt.datetime.now(dt.UTC)

    def today(self) -> dt.date:
        """Give the shop's day; at one in the night a bar still lives in the day before."""
        return self.day_of(self.now())

    def day_of(self, moment: dt.datetime) -> dt.date:
        """Give the shop's day to which an aware moment belongs."""
        return (self.local(moment).replace(tzinfo=None) - dt.timedelta(hours=self.rollover_hour)).date()

    def local(self, moment: dt.datetime) -> dt.datetime:
        """Give a moment in the shop's time zone."""
        return moment.astimezone(self.zone)

    def at(self, day: dt.date, time: dt.time) -> dt.datetime:
        """Give the moment (UTC) of a time on the shop's `day`; hours before the rollover fall in the night after it."""
        civil = day + dt.timedelta(days=1) if time.hour < self.rollover_hour else day
        return dt.datetime.combine(civil, time, self.zone).astimezone(dt.UTC)


class SetClock(Clock):
    """A clock that stands still until it is turned by hand: for tests and for replaying a day."""

    def __init__(self, moment: dt.datetime, zone: ZoneInfo, rollover_hour: int = ROLLOVER_HOUR) -> None:
        super().__init__(zone, rollover_hour)
        self.moment = moment.astimezone(dt.UTC)

    def now(self) -> dt.datetime:
        """Give the moment it was set to."""
        return self.moment

    def turn(self, **by: int) -> None:
        """Turn it on (or back) by timedelta's words: ``days=1``, ``minutes=-5``."""
        self.moment += dt.timedelta(**by)


class RunningClock(Clock):
    """A clock that was set to a moment and runs on from there: for looking around on another day."""

    def __init__(self, moment: dt.datetime, zone: ZoneInfo, rollover_hour: int = ROLLOVER_HOUR) -> None:
        super().__init__(zone, rollover_hour)
        self._ahead = moment - super().now()

    def now(self) -> dt.datetime:
        """Give the moment it shows."""
        return super().now() + self._ahead


def system_zone() -> ZoneInfo:
    """Give the time zone this computer is set to, or UTC where it has none that is known."""
    from tzlocal import get_localzone_name  # here: a slow import that most starts do not need

    return ZoneInfo(get_localzone_name() or "UTC")
