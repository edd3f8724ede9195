"""Where every date stands: as its document set it, and as changes in force have it."""
