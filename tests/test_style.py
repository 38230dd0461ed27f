"""What ruff and mypy would say, said with the tests."""

from pathlib import Path

import pytest

from tests.programs import ran

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    "tool", [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]], ids=["rules", "format", "types"]
)
def test_the_tools_find_nothing(tool):
    found = ran("-m", *tool, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
