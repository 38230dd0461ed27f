"""How often each fault is tried: a few times with every run of the suite, many times when asked."""

import pytest


@pytest.fixture
def tries(request: pytest.FixtureRequest) -> int:
    """Give how often to try."""
    return int(request.config.getoption("--tries"))
