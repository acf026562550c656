"""The demo: a year of an invented diary to look around in, and one diary a published case."""
