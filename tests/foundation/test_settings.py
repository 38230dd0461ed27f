"""What a shop can set, and what makes no sense."""

import pytest

from desktop_app.foundation import settings
from desktop_app.foundation.mistakes import Mistake


@pytest.mark.parametrize(
    ("setting", "typed", "kept"),
    [
        (settings.CURRENCY, "gbp", "GBP"),
        (settings.REGION, "fr", "FR"),
        (settings.OPEN_DAYS, "62", "26"),
        (settings.SHOP_NAME, "  Fen  &  Fold ", "Fen & Fold"),
        (settings.LOCATION, "", ""),
    ],
)
def test_what_is_typed_is_kept_tidily(perform, setting, typed, kept):
    perform(settings.change, setting, typed)
    assert settings.read(setting) == kept


@pytest.mark.parametrize(
    ("setting", "typed", "reason"),
    [
        (settings.CURRENCY, "euros", "“euros” is no currency"),
        (settings.CURRENCY, "E1R", "three letters, such as EUR"),
        (settings.CURRENCY, "", "three letters"),
        (settings.REGION, "UK2", "“UK2” is no country"),
        (settings.REGION, "ZZ", "two letters, such as GB"),
        (settings.OPEN_DAYS, "", "one day of the week at least"),
        (settings.OPEN_DAYS, "8", "one day of the week at least"),
        (settings.SHOP_NAME, "x" * 81, "at most 80"),
        (settings.ROLLOVER, "four", "does not fit"),
    ],
)
def test_nonsense_is_refused_with_its_reason_and_nothing_changes(perform, setting, typed, reason):
    with pytest.raises(Mistake, match=reason):
        perform(settings.change, setting, typed)
    assert settings.read(setting) == setting.default
