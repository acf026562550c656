"""What opens without network: manifest, worker, blank pages that hold nobody's words, the rules."""

import json
import re
import struct
from collections import Counter
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

import insights
from diary import log
from diary.web import pwa
from tests.builders import a_walk

pytestmark = pytest.mark.django_db
BLANK = (
    *("offline", "offline_walk", "offline_walk_yards", "offline_painless"),
    *("offline_painless_yards", "offline_checkin", "offline_checkin_full", "offline_words"),
    "offline_checkin_past",
)
NOTHING = "/checkin/nothing/"
TOP = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)


def lists_of(script):
    """The lists of addresses at the head of the worker."""
    found = re.findall(r"^const (SHELL|READING) = (\[.*\]);$", script, re.MULTILINE)
    return {name: json.loads(value) for name, value in found}


def test_the_diary_can_be_put_on_the_home_screen(client):
    said = json.loads(client.get("/manifest.webmanifest").content)
    assert (said["start_url"], said["display"]) == ("/", "standalone")
    assert [row["url"] for row in said["shortcuts"]] == ["/walks/new/", "/checkin/", NOTHING]
    assert {"any", "maskable"} == {icon["purpose"] for icon in said["icons"]}
    page = client.get("/account/login/").content.decode()
    assert '<link rel="manifest" href="/manifest.webmanifest">' in page


@pytest.mark.parametrize("number", range(3))
def test_each_icon_is_as_large_as_it_says(client, number):
    icon = json.loads(client.get("/manifest.webmanifest").content)["icons"][number]
    content = Path(finders.find(icon["src"].removeprefix("/static/"))).read_bytes()
    width, height = struct.unpack(">II", content[16:24])
    assert f"{width}x{height}" == icon["sizes"]


def test_the_worker_keeps_only_what_everybody_may_see(client):
    answer = client.get("/sw.js")
    lists = lists_of(answer.content.decode())
    assert (answer["Content-Type"], answer["Cache-Control"]) == (
        "text/javascript; charset=utf-8",
        "no-cache",
    )
    kept = [*lists["SHELL"], *lists["READING"]]
    assert [path for path in kept if client.get(path).status_code != 200] == []
    assert len(lists["READING"]) == len(insights.learn_pages()) + 1


def test_the_workers_files_use_no_name_twice():
    texts = [Path(finders.find(f"diary/js/{n}.js") or "/dev/null").read_text() for n in pwa.WORKER]
    names = Counter(name for text in texts for name in TOP.findall(text))
    assert len(names) > 20
    assert [name for name, times in names.items() if times > 1] == []


def test_every_script_of_the_worker_is_whole_on_one_line_of_import():
    texts = [Path(finders.find(f"diary/js/{n}.js") or "/dev/null").read_text() for n in pwa.WORKER]
    lines = [line for text in texts for line in text.splitlines() if line.startswith("import ")]
    assert [line for line in lines if not line.endswith(";")] == []


@pytest.mark.parametrize("name", BLANK)
def test_a_blank_page_is_the_same_for_everybody(client, ada, now, name):
    log.log_walk(ada.diary, a_walk(place="to the mill"), now=now)
    before = client.get(reverse(name)).content
    client.force_login(ada)
    after = client.get(reverse(name)).content
    assert before == after
    assert b"csrfmiddlewaretoken" not in after


def test_the_blank_checkin_asks_everything_at_once(client):
    page = client.get("/offline/checkin/full/").content.decode()
    assert 'name="swelling.0.extent"' in page
    assert 'name="q.itch"' in page
    assert 'name="new"' in client.get("/offline/checkin/").content.decode()


def test_the_rules_are_served_whole_and_only_when_they_are_new(client):
    answer = client.get("/offline/rules.json")
    data = json.loads(answer.content)
    assert len(data["rules"]) == len(insights.rules_as_data()["rules"])
    again = client.get("/offline/rules.json", headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304


def test_every_finding_of_the_rules_has_its_words(client):
    data = json.loads(client.get("/offline/rules.json").content)
    ids = [rule["id"] for rule in data["rules"]] + ["other.could_not_check"]
    assert [id_ for id_ in ids if not data["wordings"][id_]["do"]] == []
    figures = {name for w in data["wordings"].values() for name in re.findall(r"{(\w+)}", str(w))}
    assert figures <= {"signs", "leg", "emergency_number"}


def test_the_worker_may_run_and_nothing_inline_with_it(client):
    policy = client.get("/offline/")["Content-Security-Policy"]
    assert "worker-src 'self'" in policy
    assert "manifest-src 'self'" in policy
    assert "unsafe" not in policy
