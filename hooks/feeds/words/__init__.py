"""The words of events: titles, descriptions, text fit for a calendar."""
