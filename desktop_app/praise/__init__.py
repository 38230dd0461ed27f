"""Praise: thanks to colleagues for something real, and the stories that come of it. Nobody is counted or compared."""
