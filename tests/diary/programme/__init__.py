"""Tests of walking programmes in the shell."""
