"""The site's search: its data, its scripts."""
