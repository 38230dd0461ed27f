"""Close of day: the owner's review, and the record of each day that can never be changed."""
