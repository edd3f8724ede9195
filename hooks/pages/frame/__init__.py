"""What all pages are made with: the environment of templates, the views, the page itself."""
