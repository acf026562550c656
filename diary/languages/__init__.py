"""The languages of the diary: what is to be translated, its catalogues, and their faults."""
