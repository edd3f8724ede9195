"""The finished site put in place, and the files that servers and crawlers ask for."""
