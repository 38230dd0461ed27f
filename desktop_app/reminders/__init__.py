"""Reminders: dated acts for one customer, by civil date; snoozed, done with an outcome, or dropped with a reason.

They may come again by a rule, lead on by their outcome, and become needless once somebody is in touch. What makes them
of what happens in the shop is the playbooks' business.
"""
