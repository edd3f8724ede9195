"""What follows from what documents say: occurrences, years, texts."""
