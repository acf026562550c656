"""What was brought in from a file, how far it came, and how it is taken back."""
