"""The doctor's minute in words: a report becomes the sheet that the page and the PDF show."""

from diary.sheet.wording import sheet_of

__all__ = ["sheet_of"]
