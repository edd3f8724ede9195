"""The home page, and what its search shows beside a result."""
