"""The diary as a FHIR R4 Bundle of plain dictionaries: what was said, notes of what was found."""
