"""Vietnamese type: the faces, where lines may break and may not, and how large words can be."""
