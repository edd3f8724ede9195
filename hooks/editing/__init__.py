"""What serves editors: schemas, starter files, advice, and reports of faults."""
