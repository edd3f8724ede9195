"""The site's search: its data and its scripts."""
