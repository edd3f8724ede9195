"""The compiler: campaign files in, the content of the site out."""
