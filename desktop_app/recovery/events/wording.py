"""What happened to the shop, whom it touched and what was decided, in lines for people."""

from desktop_app.foundation.clock import Clock
from desktop_app.foundation.spoken_days import short_day
from desktop_app.recovery.events.product_queries import FailingItem
from desktop_app.recovery.events.queries import AffectedRow, Decision, EventRow, Roll
from desktop_app.recovery.events.rules import span_words
from desktop_app.recovery.events.tables import Decided

DONE = {
    Decided.WRITE: "Written to",
    Decided.RING: "To be rung",
    Decided.MAKE_RIGHT: "To be made right",
    Decided.NOTHING: "Nothing needed",
}


def when_line(row: EventRow, clock: Clock) -> str:
    """Say when something happened, in the shop's own time."""
    return span_words(clock.local(row.span.first), clock.local(row.span.last))


def about_line(row: EventRow, clock: Clock) -> str:
    """Say when it happened, what or whom it was about, and who recorded it."""
    about = row.product or (f"{row.staff_name} was ill" if row.staff_name else "")
    recorded = f"recorded by {row.by}" if row.by else ""
    return " · ".join(part for part in (when_line(row, clock), about, recorded) if part)


def tally_line(roll: Roll) -> str:
    """Say how many it touched, and how many of them wait."""
    if not roll.total:
        return "Nobody was touched by it, as far as is known here."
    people = "1 person" if roll.total == 1 else f"{roll.total} people"
    waits = f"{roll.waiting} wait for a decision" if roll.waiting != 1 else "1 waits for a decision"
    shown = "" if roll.total == len(roll.rows) else f" The first {len(roll.rows)} are listed; decide about them first."
    return f"It touched {people}. {waits if roll.waiting else 'All are decided'}.{shown}"


def row_line(row: AffectedRow) -> str:
    """Say what was decided for somebody, and how it touched them."""
    decided = decision_line(row.decision) if row.decision else ""
    return " · ".join(part for part in (decided, row.why) if part)


def decision_line(decision: Decision) -> str:
    """Say what was decided, by whom and when: "To be rung, Kim on 27 Nov"."""
    done = "Made right" if decision.settled else DONE[decision.decided]
    why = f": {decision.why}" if decision.why else ""
    return f"{done}{why}, {decision.by + ' ' if decision.by else ''}on {short_day(decision.day)}"


def failing_line(failing: FailingItem) -> str:
    """Say how often a product failed, and who else may have it."""
    others = "1 other person" if failing.others == 1 else f"{failing.others} others"
    return f"Failed {failing.times} times · {others} bought it since {short_day(failing.sold_since)}"
