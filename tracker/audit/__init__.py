"""The audit trail: who did or read what, and when; never a value. It only grows."""
