"""What follows from the catalogue: occurrences, texts, documents, and whom they concern."""
