"""The pages of Insights, in the order of the list at the left. A new page is one more entry."""

from desktop_app.insights.concerns import CONCERNS
from desktop_app.insights.coverage import COVERAGE
from desktop_app.insights.hits import HITS
from desktop_app.insights.insight import Insight
from desktop_app.insights.noting import NOTING

PAGES: tuple[Insight, ...] = (COVERAGE, NOTING, HITS, CONCERNS)
