"""The topics that banners picture: one module each, with its palette and its three drawings."""
