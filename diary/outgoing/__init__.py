"""What leaves by itself: when it is due, how it is handed over, and what becomes of it."""
