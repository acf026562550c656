"""The people: who they are, what they agreed to, and the devices they let in."""
