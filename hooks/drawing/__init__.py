"""The choice of banners and of the words on them; the package `banners` draws them."""
