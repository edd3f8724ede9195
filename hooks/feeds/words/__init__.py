"""The words of events: titles, descriptions, and text cleaned for calendars."""
