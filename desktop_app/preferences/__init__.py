"""Preferences: the lasting facts about a customer, how each is known, and whether it still holds."""
