"""One file a condition; each holds its page, PAGE, and is found by itself."""
