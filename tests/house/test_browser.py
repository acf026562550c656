"""Chromium for the journeys: found, installed, or told how to get; never silently left out."""

import pytest

from diary.house import browser


@pytest.fixture
def bare_machine(monkeypatch):
    """A machine without any browser; what would be run to get one."""
    ran: list[tuple[str, ...]] = []
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "_starts", lambda _path: False)
    monkeypatch.setattr(browser, "_run", lambda *words: ran.append(words))
    return ran


def test_without_a_browser_the_journeys_fail_and_say_what_to_do(bare_machine):
    with pytest.raises(RuntimeError, match="apt-get install chromium"):
        browser.chromium()


def test_root_on_debian_gets_the_package_and_then_the_download(bare_machine, monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/apt-get" * (name == "apt-get"))
    with pytest.raises(SystemExit, match="playwright install"):
        browser.main()
    assert [words[-1] for words in bare_machine] == ["update", "chromium", "chromium"]
    assert bare_machine[-1][1:4] == ("-m", "playwright", "install")


def test_somebody_else_gets_the_download_alone(bare_machine, monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match="No Chromium was found"):
        browser.main()
    assert [words[1:4] for words in bare_machine] == [("-m", "playwright", "install")]


def test_a_named_browser_that_does_not_start_is_said_and_nothing_installed(
    bare_machine, monkeypatch
):
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(SystemExit, match="CHROMIUM is '/nowhere/chromium'"):
        browser.main()
    assert bare_machine == []


def test_this_machine_has_one():
    assert browser.chromium()
