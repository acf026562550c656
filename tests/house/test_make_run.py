"""The one command, run for real: ready soon, and nothing left when it is told to stop."""

import re
import signal
import socket
import stat
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request

import pytest

from diary.house import valkey
from tests.house.running import Running, left_of, plain_environment

pytestmark = pytest.mark.wide
SOON = 15
"""Seconds for a second start, five on an idle machine; tests run beside each other."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A data folder that a first start has filled."""
    var_dir = tmp_path_factory.mktemp("house") / "var"
    first = Running(var_dir)
    first.wait_until_ready()
    page = first.page()
    assert first.stop() == set()
    assert "patient@example.org" in page
    return var_dir


def test_a_second_start_is_ready_soon_and_ctrl_c_leaves_no_process(folder):
    house = Running(folder)
    assert house.wait_until_ready() < SOON
    assert "<form" in house.page("account/login/")
    assert len(house.family()) > 5
    assert house.stop(signal.SIGINT) == set()
    assert house.process.returncode == 0


def test_make_interrupted_alone_leaves_no_process(folder):
    house = Running(folder, command=["make", "run"])
    house.wait_until_ready()
    assert house.stop(signal.SIGINT) == set()


def test_a_killed_launcher_leaves_no_process(folder):
    house = Running(folder)
    house.wait_until_ready()
    family = house.family()
    house.process.kill()
    assert left_of(family, patience=20) == set()
    house.process.communicate()


def test_the_data_folder_is_private(folder):
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    private = [path for path in folder.iterdir() if path.name != "static"]
    assert {"diary.sqlite3", "secret_key", "valkey"} <= {path.name for path in private}
    assert [path for path in private if path.stat().st_mode & 0o077] == []


def test_a_folder_is_run_once_at_a_time(folder):
    house = Running(folder)
    house.wait_until_ready()
    second = Running(folder)
    words, _ = second.process.communicate(timeout=30)
    assert second.process.returncode == 2
    assert "is running already" in words
    assert house.stop() == set()


def test_a_port_in_use_is_said(tmp_path):
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        line.listen()
        port = line.getsockname()[1]
        house = Running(tmp_path / "var", PORT=port)
        words, _ = house.process.communicate(timeout=30)
    assert house.process.returncode == 2
    assert words.startswith(f"Port {port} is taken by another program.")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("BIND", "0.0.0.0"),
        ("DIARY_ENV", "live"),
        ("DATABASE_URL", "oracle://x/y"),
        ("BROKER_URL", "kafka://x"),
        ("CACHE_URL", "memcached://x"),
        ("EMAIL_URL", "pigeon://x"),
        ("TRUSTED_PROXIES", "many"),
        ("WEB_PROCESSES", "none"),
        ("WORKER_PROCESSES", "0"),
        ("SWEEP_SECONDS", "0"),
        ("SECRET_KEY", "guess me"),
    ],
)
def test_a_wrong_value_ends_the_start_with_one_sentence(tmp_path, name, value):
    done = subprocess.run(
        [sys.executable, "-m", "diary.house"],
        env=plain_environment(**{"VAR_DIR": tmp_path / "var", name: value}),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(name)
    assert done.stderr.count("\n") == 1


def test_no_option_opens_a_local_run_to_the_network(folder):
    house = Running(folder, GUNICORN_CMD_ARGS="--bind 0.0.0.0:1")
    words, _ = house.process.communicate(timeout=120)
    assert house.process.returncode != 0
    assert "on 127.0.0.1 alone" in words


def test_a_long_path_moves_the_socket_to_a_private_folder(tmp_path):
    deep = tmp_path / ("x" * 120)
    path = valkey.socket_path(deep)
    assert len(str(path)) <= valkey.LONGEST_SOCKET_PATH
    assert valkey.socket_path(deep) == path
    assert valkey.socket_path(tmp_path / ("y" * 120)) != path
    valkey.private_folder_of(path)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    path.parent.chmod(0o755)
    with pytest.raises(PermissionError):
        valkey.private_folder_of(path)
    path.parent.rmdir()


def test_a_code_is_printed_to_the_console_and_an_address_is_not(folder):
    house = Running(folder)
    house.wait_until_ready()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    reset = house.address + "account/password/reset/"
    page = browser.open(reset, timeout=20).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
    form = {"csrfmiddlewaretoken": token, "email": "patient@example.org"}
    browser.open(reset, urllib.parse.urlencode(form).encode(), timeout=20).close()
    with pytest.raises(urllib.error.HTTPError):
        house.page("a-secret-token/")
    assert house.stop() == set()
    said = "".join(house.said)
    assert re.search(r"web +\| To: patient@example.org", said), said
    assert "a-secret-token" not in said
