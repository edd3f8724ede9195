"""Checks across files; each yields faults, and `check_all` runs them all."""
