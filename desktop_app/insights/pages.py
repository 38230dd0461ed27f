"""The pages of Insights, in the order of the list at the left. A new page is one more entry."""

from desktop_app.insights.coverage import COVERAGE
from desktop_app.insights.insight import Insight

PAGES: tuple[Insight, ...] = (COVERAGE,)
