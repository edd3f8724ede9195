"""The web as a visitor meets it: addresses, HTTP exchanges, robots.txt, pages."""
