"""Programs that a test starts: none outlives its test, and none is waited for without end."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

ROOT = Path(__file__).parents[1]
MOST = 150  # seconds: on a machine with other work to do, right is slow and not wrong


def ran(*words: str | Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run Python with these words, and give what it said once it has ended."""
    command = [sys.executable, *words]
    return subprocess.run(
        command, cwd=ROOT, check=check, capture_output=True, text=True, encoding="utf-8", timeout=MOST
    )


@contextmanager
def running(*words: str | Path, **how: Any) -> Iterator[subprocess.Popen[str]]:
    """Start Python with these words; it is killed at the end of the block, and if it takes too long."""
    command = [sys.executable, *words]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, **how) as program:
        alarm = Timer(MOST, program.kill)
        alarm.start()
        try:
            yield program
        finally:
            alarm.cancel()
            program.kill()
