"""The line-up: what everybody should know before the shop opens, on one page."""
