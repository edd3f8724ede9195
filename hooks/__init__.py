"""The compiler, which turns campaign files into the content of the site."""
