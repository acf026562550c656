"""How Spanish writes days and numbers."""
