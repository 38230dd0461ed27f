"""Why a playbook cannot be kept."""

from desktop_app.foundation.mistakes import Mistake


class Refused(Mistake):
    """A playbook cannot be kept: the reason, and where in it that stands.

    The place is the way there by names and numbers that begin at 1: ``("step", 2, "text")``; the step of that number
    is named in the sentence.
    """

    def __init__(self, reason: str, *place: str | int) -> None:
        self.reason, self.place = reason, place
        begin = f"Step {place[1]}: {reason}" if place[:1] == ("step",) else reason[:1].upper() + reason[1:]
        super().__init__(f"{begin}.")
