"""What became of the rows of a file, counted while they are brought in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from desktop_app.exchange.report import RowProblem

MOST_PROBLEMS = 1000
"""So many are kept word for word; of more, only how many there are."""


class Outcome(StrEnum):
    """What became of a row."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"


class Made(StrEnum):
    """What rows are made into."""

    CUSTOMERS = "customers"
    VISITS = "visits"
    PURCHASES = "purchases"
    APPOINTMENTS = "appointments"


@dataclass(slots=True)
class Tally:
    """How many rows were read, what became of them, what was made of them and what was not taken."""

    rows: Counter[Outcome] = field(default_factory=Counter)
    made: Counter[Made] = field(default_factory=Counter)
    problems: list[RowProblem] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    more_problems: int = 0

    def trouble(self, problems: Iterable[RowProblem]) -> None:
        """Keep what was not taken, and why."""
        for problem in problems:
            if len(self.problems) < MOST_PROBLEMS:
                self.problems.append(problem)
            else:
                self.more_problems += 1

    def as_json(self) -> dict[str, Any]:
        """Give all of it as plain values."""
        return {
            "read": self.rows.total(),
            **{outcome.value: self.rows[outcome] for outcome in Outcome},
            "made": {made.value: self.made[made] for made in Made},
            "problems": [problem.as_json() for problem in self.problems],
            "more_problems": self.more_problems,
            "sentences": self.sentences,
        }
