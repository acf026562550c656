"""Putting a chart on paper: the only place that imports matplotlib."""
