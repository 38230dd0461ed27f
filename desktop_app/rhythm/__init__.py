"""Rhythm: a customer's own usual interval, and how long it is since. Nobody is ever lost; at most quiet."""
