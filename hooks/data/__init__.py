"""Data for others: the files under /du-lieu/, the news feeds, the slogan finder's data."""
