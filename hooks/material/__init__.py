"""What of Material's frame around the pages is mended."""
