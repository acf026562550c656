"""Walking programmes: what was prescribed, what was walked of it, why it rests."""
