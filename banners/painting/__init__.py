"""The painters of scenes."""
