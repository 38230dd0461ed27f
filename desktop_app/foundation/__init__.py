"""What every feature stands on: the database, acts, the journal, the clock, dates and money. No Qt, no feature."""
