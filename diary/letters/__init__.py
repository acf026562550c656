"""The morning letter to colleagues: two numbers and an address, nothing of anybody."""
