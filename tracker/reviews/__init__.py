"""Which diary stands at which version, and how far it was read."""
