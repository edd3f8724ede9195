"""What pages tell of dates, texts and duties, made ready for templates."""
