"""The side of editors: schemas, starter files, advice, and how faults are told."""
