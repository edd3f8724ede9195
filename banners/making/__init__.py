"""Making many banners: each once, kept in a store, in processes or on other machines."""
