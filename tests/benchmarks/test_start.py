"""From the command to the window: ours beside a bare window with a connection, each a program of its own, by turns."""

import os
import subprocess
import sys
import time
from pathlib import Path

from desktop_app.foundation.shop_file import FILE_NAME
from tests.benchmarks.shops import NOW
from tests.benchmarks.waits import MEBIBYTE

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
STARTS = 15


def start(script, *words):
    """Start a program; gives the seconds until it was first painted, until it could be used, and its memory."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.time()
    ended = subprocess.run(
        [sys.executable, str(HERE / script), *words],
        cwd=ROOT,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    painted, usable, memory = map(float, ended.stdout.split())
    return painted - began, usable - began, memory / MEBIBYTE


def test_starting(benchmark, remember, customers, shop):
    ours, bare = [], []

    def start_ours():
        ours.append(start("start_ours.py", str(shop), f"{NOW:%Y-%m-%dT%H:%M}"))

    def start_bare():
        bare.append(start("start_bare.py", str(shop / FILE_NAME)))

    start_ours()  # the first start compiles
    ours.clear()
    benchmark.group = f"start, and end, {customers:,} customers"
    benchmark.pedantic(start_ours, setup=start_bare, rounds=STARTS)
    painted, usable, memory = zip(*ours, strict=True)
    bare_painted, _, bare_memory = zip(*bare, strict=True)
    remember("start to the first paint", painted, bare_painted, "")
    remember("start to a usable window", usable, bare_painted, "1.5x bare")
    remember("memory with the window open", memory, bare_memory, "300 MiB", "MiB")
