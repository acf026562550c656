"""One file a condition; each holds its row, PATTERN, and is found by itself."""
