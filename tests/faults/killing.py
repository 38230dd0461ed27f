"""A program that is killed while it works."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]


def said_until_killed(program: str, folder: Path, lines: int, seconds: float) -> list[tuple[str, ...]]:
    """Let a program of this folder say so many lines and go on for a moment, then kill it; give all that it said."""
    work = [sys.executable, "-m", f"tests.faults.{program}", str(folder)]
    with subprocess.Popen(work, cwd=ROOT, stdout=subprocess.PIPE, text=True) as working:
        said = [working.stdout.readline() for _ in range(lines)]
        with suppress(subprocess.TimeoutExpired):
            working.wait(seconds)
        working.kill()
        said += working.stdout.read().splitlines(keepends=True)
    return [tuple(line.split()) for line in said if line.endswith("\n")]
