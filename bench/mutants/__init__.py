"""Small wrong versions of the reader, made on purpose, to see whether the tests notice them."""
