"""The forms of the day: between what stands in the controls of a page and a row of calf-diary/1."""
