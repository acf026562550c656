"""What is a person's own: all of it to take along, all of it to delete."""
