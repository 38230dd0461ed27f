"""What is to be said about reading a file."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something in a row that was not taken: the line of the file, the column, and why, to follow its name."""

    row: int
    column: str
    reason: str

    def __str__(self) -> str:
        return f"row {self.row}, {self.column}: {self.reason}" if self.column else f"row {self.row}: {self.reason}"

    def as_json(self) -> dict[str, int | str]:
        """Return the problem as plain values."""
        return {"row": self.row, "column": self.column, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Findings:
    """What reading a file brought to light: how many of each thing, and sentences a person should read."""

    counts: dict[str, int] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()
    problems: tuple[RowProblem, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the findings as plain values."""
        return {
            "counts": dict(self.counts),
            "sentences": list(self.sentences),
            "problems": [problem.as_json() for problem in self.problems],
        }


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 line", "37 lines"."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"
