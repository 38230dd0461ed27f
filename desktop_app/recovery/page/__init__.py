"""The Recovery screen: what went wrong, what came after, what it cost, and what stood in the way."""
