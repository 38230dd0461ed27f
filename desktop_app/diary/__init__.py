"""The diary of being served: what it is like to be a customer, here or elsewhere, and the doors that come of it."""
