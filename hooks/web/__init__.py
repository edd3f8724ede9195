"""The web as a visitor meets it: addresses, one exchange, robots.txt, pages."""
