"""Links by which a person lets a doctor read a part of the diary for a while."""
