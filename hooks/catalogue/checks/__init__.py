"""Checks across files: each yields faults; `check_all` runs them all."""
