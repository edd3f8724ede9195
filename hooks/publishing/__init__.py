"""The publishing of the finished site, and the files that servers and crawlers need."""
