"""How German writes days and numbers."""
