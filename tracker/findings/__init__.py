"""What was found and told, and the drawings of it."""
