"""When a person wants to be reminded, by which roads, and what went out."""
