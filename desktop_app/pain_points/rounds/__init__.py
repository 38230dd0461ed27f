"""Question rounds: one question, asked of a few chosen customers when they come, until the pattern is clear."""
