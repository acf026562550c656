"""The morning letter: which colleague wants it and when, and each one that goes out."""
