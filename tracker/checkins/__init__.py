"""The check-ins that were said."""
