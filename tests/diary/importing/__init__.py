"""Tests of what a person brings in."""
