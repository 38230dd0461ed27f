"""How long each page of Insights takes to be worked out, and the first of the people behind it to be read."""

import pytest

from desktop_app.insights.pages import PAGES
from desktop_app.rhythm.filling import fill_rhythms
from desktop_app.window.stretches import STRETCH

ROUNDS = 5


@pytest.fixture(autouse=True)
def planned_morning(at_counter):
    """As after any morning: everybody's rhythm is known."""
    fill_rhythms()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_working_out_a_page(measure, clock, page):
    measure(f"insights: {page.name.casefold()}", page.query, [clock.today()] * ROUNDS, bar="1 s", warm=1)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_reading_the_people_behind_a_page(measure, clock, page):
    def read(behind):
        return behind.people(*behind.args, STRETCH, 0)

    behind = [*page.people(page.query(clock.today()))] * ROUNDS
    assert all(map(read, behind))
    measure(f"people behind: {page.name.casefold()}", read, behind, bar="1 s", warm=0)
