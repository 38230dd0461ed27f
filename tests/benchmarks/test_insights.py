"""How long each page of Insights takes to be worked out, with the first of the people behind it."""

import pytest

from desktop_app.insights.pages import PAGES
from desktop_app.window.stretches import STRETCH


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_working_out_a_page(measure, at_counter, clock, page):
    def ask(today):
        for behind in page.people(page.query(today)):
            behind.people(*behind.args, STRETCH, 0)

    measure(f"insights: {page.name.casefold()}", ask, [clock.today()] * 5, bar="1 s", warm=1)
