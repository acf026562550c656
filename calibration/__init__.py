"""Invented years on which the trends are calibrated and compared; `python -m calibration`."""
