"""The Follow-ups screen: one queue of what is to be done, for whom and when."""
