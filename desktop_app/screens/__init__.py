"""Screens: the features' panels put together into what people see. Nothing is decided here and nothing is read twice."""
