"""The record of what calendars have been told: read, compared and kept up to date."""
