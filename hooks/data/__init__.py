"""Data for others: the files under /du-lieu/, the news feeds, what the slogan finder reads."""
