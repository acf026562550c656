"""The places that a person named once with their distance."""
