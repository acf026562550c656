"""Tests of reminders: when, whether, and how they go out."""
