"""What web servers need beside the pages."""
