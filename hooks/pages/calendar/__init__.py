"""The calendar: its pages, and what they show of each occurrence."""
