"""What a person takes away: the diary as calf-diary/1, as tables, and as FHIR."""
