"""The values a judgement is made from, the vocabulary, and calf-diary/1 in and out."""
