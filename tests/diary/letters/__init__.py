"""The morning letter to colleagues."""
