"""Which banners there are, and the words on them; the package `banners` draws them."""
