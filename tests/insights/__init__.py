"""Tests of the reader: plain values in, plain values out."""
