"""Tests of the clinic: consent, the gate, the morning list, one patient."""
