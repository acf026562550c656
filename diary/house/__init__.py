"""The house: how the diary is prepared, started and stopped on one machine."""
