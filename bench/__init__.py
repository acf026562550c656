"""The benchmark: our pages beside bare Django's, on the same machine in the same run."""
