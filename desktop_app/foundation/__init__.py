"""What every feature stands on: the database, acts, the journal, clock, dates, money. No Qt, no feature."""
