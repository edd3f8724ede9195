"""What calendars were told: read, compared, carried on."""
