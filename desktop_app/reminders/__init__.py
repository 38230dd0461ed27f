"""Reminders: dated acts for one customer, by civil date; snoozed, done with an outcome, or dropped with a reason."""
