"""What a shop can set."""

import pytest

from desktop_app.foundation import settings


@pytest.mark.parametrize(
    ("named", "days"), [("12345", {0, 1, 2, 3, 4}), ("7", {6}), ("", set(range(7))), ("weekends", set(range(7)))]
)
def test_a_shop_is_open_on_the_days_it_names_or_on_every_day(perform, named, days):
    perform(settings.change, settings.OPEN_DAYS, named)
    assert settings.open_days() == days
