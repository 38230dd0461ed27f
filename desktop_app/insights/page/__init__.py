"""The Insights screen: the list of pages, the one at hand, and the people behind it."""
