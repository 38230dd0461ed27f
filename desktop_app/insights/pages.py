"""The pages of Insights, in the order of the list at the left. A new page is one more entry."""

from desktop_app.insights.concerns import CONCERNS
from desktop_app.insights.coverage import COVERAGE
from desktop_app.insights.gestures import GESTURES
from desktop_app.insights.hits import HITS
from desktop_app.insights.horizon import HORIZON
from desktop_app.insights.insight import Insight
from desktop_app.insights.losses import LOSSES
from desktop_app.insights.moods import MOODS
from desktop_app.insights.noting import NOTING
from desktop_app.insights.one_head import ONE_HEAD
from desktop_app.insights.recovered import RECOVERED
from desktop_app.insights.shop_rhythm import SHOP_RHYTHM

PAGES: tuple[Insight, ...] = (
    COVERAGE,
    NOTING,
    MOODS,
    HITS,
    CONCERNS,
    GESTURES,
    RECOVERED,
    SHOP_RHYTHM,
    LOSSES,
    HORIZON,
    ONE_HEAD,
)
