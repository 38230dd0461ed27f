"""A program that is killed while it works."""

import subprocess
from contextlib import suppress
from pathlib import Path

from tests.programs import running


def said_until_killed(program: str, folder: Path, lines: int, seconds: float) -> list[tuple[str, ...]]:
    """Let a program of this folder say so many lines and go on for a moment, then kill it; give all that it said."""
    with running("-m", f"tests.faults.{program}", folder) as working:
        said = [working.stdout.readline() for _ in range(lines)]
        with suppress(subprocess.TimeoutExpired):
            working.wait(seconds)
        working.kill()
        said += working.stdout.read().splitlines(keepends=True)
    return [tuple(line.split()) for line in said if line.endswith("\n")]
