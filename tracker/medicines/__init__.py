"""The person's own list of medicines; what was taken stands in the check-ins."""
