"""Reminders: when they are due, whether they are wanted, and how they go out once."""
