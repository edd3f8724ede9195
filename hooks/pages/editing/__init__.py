"""The editors' pages: the guide, and the form in the browser."""
