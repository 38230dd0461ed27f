"""Screens: the panels of the features put together into what people see. Nothing is decided here."""
