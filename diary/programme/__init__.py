"""Walking programmes in the shell: prescribed, held, walked, counted, worded."""
