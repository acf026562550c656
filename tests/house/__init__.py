"""How the diary is configured, started and stopped."""
