"""Recovery: what went wrong for a customer, what was given to make it right, and what that cost."""
