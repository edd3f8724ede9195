"""Changes to Material's frame around the pages."""
