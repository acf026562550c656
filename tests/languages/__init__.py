"""The languages: what is translated, and that nothing is left out."""
