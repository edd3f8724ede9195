"""What follows from the catalogue: occurrences, texts, documents, who is concerned."""
