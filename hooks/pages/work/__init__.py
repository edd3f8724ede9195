"""What an agency is to do: `/viec/`, and the same rows on the home page."""
