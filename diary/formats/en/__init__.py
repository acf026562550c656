"""How British English writes days and numbers."""
