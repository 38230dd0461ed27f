"""What every feature stands on: the file, the act, the journal, the clock, money and mistakes. No Qt, no feature."""
