"""The calendar: its pages, and what they show of an occurrence."""
