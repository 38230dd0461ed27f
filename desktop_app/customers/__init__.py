"""Customers: who they are, how to say their name, how to reach them, and how to find them. Not what they like."""
