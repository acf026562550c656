"""Bare Django pages: what the framework alone costs."""
