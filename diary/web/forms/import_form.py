"""The forms of an import: the file, and which words stay where the two differ."""

from collections.abc import Iterable
from typing import Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from diary.importing.files import LARGEST
from tracker.imports.models import BOTH, KEEP, TAKE

CHOICES: Final = (
    (KEEP, gettext_lazy("keep mine")),
    (TAKE, gettext_lazy("take what the file says")),
    (BOTH, gettext_lazy("keep both walks; of a check-in mine")),
)


class ImportForm(forms.Form):
    """A file that the person brings in."""

    file = forms.FileField(
        label=gettext_lazy("The file"),
        help_text=gettext_lazy("A calf-diary.json, a calf-diary.zip or one of its tables."),
        widget=forms.FileInput(attrs={"accept": ".json,.zip,.csv"}),
    )

    def clean_file(self) -> UploadedFile:
        """A file that is not too large."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST:
            said = {"most": LARGEST // 1024 // 1024}
            raise forms.ValidationError(_("This file is larger than %(most)s MB.") % said)
        return file


class ChoiceForm(forms.Form):
    """What is to stay where the file says something else than the diary: of each that was shown,
    and of all others. Nothing is written over unless the person says so.
    """

    choice = forms.ChoiceField(choices=CHOICES, required=False)

    def __init__(self, data: QueryDict, *, places: Iterable[int]) -> None:
        super().__init__(data)
        self.places = tuple(places)
        for place in self.places:
            self.fields[f"at-{place}"] = forms.ChoiceField(choices=CHOICES, required=False)

    @property
    def rule(self) -> str:
        """What was said for all that was not shown."""
        return self.cleaned_data["choice"] or KEEP

    @property
    def chosen(self) -> dict[str, str]:
        """What was said of single entries, by their place."""
        said = {str(place): self.cleaned_data[f"at-{place}"] for place in self.places}
        return {place: choice for place, choice in said.items() if choice}
