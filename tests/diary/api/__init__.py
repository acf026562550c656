"""Tests of the API, one file an area."""
