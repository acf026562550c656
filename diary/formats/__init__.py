"""How days and numbers are written, one folder a language; Django's own ways fill the rest."""
