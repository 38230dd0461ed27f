"""The owner changes when people are called, sees what that would have been, and keeps it."""

import pytest


@pytest.fixture
def owner(at_the_counter):
    """Ann had a haircut this morning; tomorrow she is called. The owner looks at the playbooks."""
    at_the_counter.opens("Ann Archer")
    return at_the_counter
