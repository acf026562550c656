"""The walks that were said."""
