"""How Arabic writes days and numbers."""
