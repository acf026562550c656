"""A file that a person brings in: read with every fault, looked at beforehand, taken in steps."""
