"""Recovery: what went wrong for a customer, complained of or noticed by us first."""
