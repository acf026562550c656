"""The catalogues hold each text of the diary, nothing broken, and are what Django reads."""

from collections import Counter

import polib
import pytest
from django.conf import settings
from django.utils import formats, translation

from diary.formats.en import formats as english
from diary.languages.catalogues import LANGUAGES, keep, key_of, mo_path, opened, po_path, renewed
from diary.languages.faults import faults_of, is_translated
from diary.languages.messages import messages
from diary.languages.parcels import check, merge, missing, split

COMPLETE: tuple[str, ...] = ("de", "es")
"""The languages in which every text is translated. Arabic proves the path of logging alone."""
RERUN = "run `python manage.py words`"


@pytest.fixture(scope="module")
def texts():
    return messages()


def test_there_is_a_catalogue_for_each_language_but_english():
    assert {"en", *LANGUAGES} == {code for code, _name in settings.LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_just_the_texts_of_the_diary(texts, language):
    kept = [key_of(entry) for entry in opened(po_path(language)) if not entry.obsolete]
    assert kept == [text.key for text in texts], RERUN


def test_a_word_with_two_meanings_stands_twice(texts):
    assert {("", "Back"), ("to the page before", "Back")} <= {text.key for text in texts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_gathering_again_changes_nothing(texts, language):
    assert str(renewed(language, texts)) == str(opened(po_path(language))), RERUN


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_django_reads_is_what_people_wrote(language):
    assert mo_path(language).read_bytes() == opened(po_path(language)).to_binary(), RERUN


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_lost_a_figure_a_tag_or_a_line(language):
    assert list(check(po_path(language))) == []


def test_every_text_of_a_complete_language_is_translated():
    left = {language: [e.msgid for e in missing(po_path(language))] for language in COMPLETE}
    assert left == {language: [] for language in COMPLETE}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_names_no_day_and_no_place(language):
    header = po_path(language).read_text().partition("\n\n")[0]
    assert "Date" not in header
    assert "/" not in header.replace("text/plain", "")


def test_no_text_has_two_plurals(texts):
    assert [key for key, times in Counter(t.key for t in texts).items() if times > 1] == []


@pytest.mark.parametrize(
    ("english", "text", "fault"),
    [
        ("Ring {number} now.", "Rufen Sie jetzt an.", "lacks {number}"),
        ("Ring now.", "Rufen Sie {number} an.", "has {number} of its own"),
        ("%(days)s days", "%(tage)s Tage", "lacks %(days)s"),
        ("<strong>Now</strong>", "Jetzt", "has other tags than the English"),
        ("Yes\nas today", "Ja, wie heute", "has more or fewer line breaks than the English"),
        (" and ", "und", "begins or ends with other spaces than the English"),
        ("%(n)s of all", "%(n)s, 5 % von allen", "has a single % where %% is meant"),
    ],
)
def test_each_kind_of_fault_is_found(english, text, fault):
    assert fault in list(faults_of(polib.POEntry(msgid=english, msgstr=text)))


def test_a_plural_form_may_leave_its_number_out_but_make_nothing_up():
    entry = polib.POEntry(msgid="%(n)s day", msgid_plural="%(n)s days")
    entry.msgstr_plural = {0: "ein Tag", 1: "%(n)s Tage"}
    assert list(faults_of(entry)) == []
    entry.msgstr_plural[1] = "%(m)s Tage"
    assert list(faults_of(entry)) == ["form 1 has %(m)s of its own"]


def test_an_entry_without_all_its_plurals_is_not_translated():
    entry = polib.POEntry(msgid="%(n)s day", msgid_plural="%(n)s days")
    entry.msgstr_plural = {0: "ein Tag", 1: ""}
    assert not is_translated(entry)
    assert list(faults_of(entry)) == ["lacks some of its plural forms"]


@pytest.fixture
def a_small_catalogue(tmp_path, monkeypatch, texts):
    """A German catalogue of three texts in a folder of its own."""
    monkeypatch.setattr("diary.languages.catalogues.FOLDER", tmp_path / "locale")
    few = [t for t in texts if t.text in {"Today", "Saved.", "Call %(number)s"}]
    keep(renewed("de", few), "de")
    return few


def test_a_parcel_goes_out_and_comes_back(tmp_path, a_small_catalogue):
    (parcel,) = split("de", tmp_path / "parcels", most=10)
    brought = opened(parcel)
    brought.find("Today").msgstr, brought.find("Saved.").msgstr = "Heute", "Gespeichert."
    brought.find("Call %(number)s").msgstr = "Anrufen"
    brought.save()
    taken, left = merge(parcel)
    assert (taken, len(left)) == (2, 1)
    assert opened(po_path("de")).find("Today").msgstr == "Heute"
    assert [entry.msgid for entry in missing(po_path("de"))] == ["Call %(number)s"]


def test_a_translation_whose_english_is_gone_stays_at_the_end(tmp_path, a_small_catalogue):
    catalogue = opened(po_path("de"))
    catalogue.find("Today").msgstr = "Heute"
    keep(catalogue, "de")
    less = renewed("de", [text for text in a_small_catalogue if text.text != "Today"])
    assert [(e.msgid, e.msgstr) for e in less.obsolete_entries()] == [("Today", "Heute")]


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_each_language_writes_every_kind_of_day(language):
    names = [name for name in vars(english) if name.isupper()]
    with translation.override(language):
        written = {name: formats.get_format(name) for name in names}
    assert [name for name, said in written.items() if said == name] == []
