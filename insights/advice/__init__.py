"""What to do: advice for each tier and condition, self-care behind its gates, pages to read."""
