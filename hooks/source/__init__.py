"""The reading of files: YAML with the place of every value, faults and their wording."""
