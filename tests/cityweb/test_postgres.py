"""The embedded PostgreSQL: real, private, and back after a crash."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from cityweb import postgres

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="what only root meets")


@pytest.fixture
def make_server():
    servers = []

    def make(var, fast=True):
        server = postgres.Server(var, fast=fast)
        servers.append(server)
        return server

    yield make
    for server in servers:
        server.stop()
        shutil.rmtree(server.elsewhere, ignore_errors=True)


@pytest.fixture
def open_folder(tmp_path):
    """A folder that every user may walk to, as a checkout in a home usually is."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.getuid() and folder != Path(folder.anchor):
            folder.chmod(folder.stat().st_mode | 0o011)
    return tmp_path


def write(server, text):
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (text text)")
        connection.execute("INSERT INTO kept VALUES (%s)", [text])


def read(server):
    with psycopg.connect(server.url) as connection:
        return [row[0] for row in connection.execute("SELECT text FROM kept")]


def postmaster(server):
    return int((server.data / "postmaster.pid").read_text().split()[0])


def wait_until_gone(pid, seconds=10):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        stat = Path(f"/proc/{pid}/stat")
        if not stat.exists() or stat.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_data_are_kept_from_one_start_to_the_next(make_server, open_folder):
    server = make_server(open_folder / "var")
    server.start()
    write(server, "first")
    server.stop()

    make_server(open_folder / "var").start()

    assert read(server) == ["first"]
    assert server.data == open_folder / "var" / "postgres"


def test_a_second_start_finds_the_first(make_server, open_folder):
    server = make_server(open_folder / "var")
    server.start()
    pid = postmaster(server)

    make_server(open_folder / "var").start()

    assert postmaster(server) == pid


def test_a_killed_server_starts_again_with_its_data(make_server, open_folder):
    server = make_server(open_folder / "var", fast=False)
    server.start()
    write(server, "before")
    os.kill(postmaster(server), signal.SIGKILL)

    server.start()

    assert read(server) == ["before"]


def test_stopping_leaves_no_process_and_no_socket(make_server, open_folder):
    server = make_server(open_folder / "var")
    server.start()
    pid = postmaster(server)

    server.stop()

    assert wait_until_gone(pid)
    assert not server.sockets.exists()


def test_two_starts_at_once_make_one_server(make_server, open_folder):
    servers = [make_server(open_folder / "var") for _ in range(2)]

    with ThreadPoolExecutor() as pool:
        addresses = set(pool.map(lambda s: s.start(), servers))

    assert len(addresses) == 1
    write(servers[0], "one")
    assert read(servers[1]) == ["one"]


def test_nobody_else_may_walk_to_the_socket_or_the_data(make_server, open_folder):
    server = make_server(open_folder / "var")
    server.start()

    modes = [folder.stat().st_mode & 0o777 for folder in (server.sockets, server.data)]

    assert modes == [0o700, 0o700]


def test_a_path_too_long_for_a_socket_is_fine(make_server, open_folder):
    deep = open_folder.joinpath(*["a-folder-with-a-long-name"] * 6)
    deep.mkdir(parents=True)
    server = make_server(deep / "var")

    server.start()

    write(server, "deep")
    assert len(str(server.data)) > 107
    assert read(server) == ["deep"]


def test_a_new_checkout_at_an_old_path_meets_no_old_data(make_server, open_folder):
    old = make_server(open_folder / "var")
    old.start()
    write(old, "old")
    shutil.rmtree(open_folder / "var", ignore_errors=True)

    new = make_server(open_folder / "var")
    new.start()

    with pytest.raises(psycopg.errors.UndefinedTable):
        read(new)
    assert new.url != old.url


def test_data_of_another_major_version_are_left_alone_with_a_clear_message(
    make_server, open_folder
):
    server = make_server(open_folder / "var")
    server.data.mkdir(parents=True)
    (server.data / "PG_VERSION").write_text("9\n")

    with pytest.raises(postgres.PostgresError, match="are of PostgreSQL 9"):
        server.start()

    assert (server.data / "PG_VERSION").read_text() == "9\n"


@as_root
def test_root_under_a_private_home_loosens_nothing(make_server, open_folder):
    home = open_folder / "home"
    home.mkdir(mode=0o700)
    server = make_server(home / "city" / "var")

    server.start()

    write(server, "private")
    assert read(server) == ["private"]
    assert home.stat().st_mode & 0o777 == 0o700
    assert not server.data.is_relative_to(home)


@as_root
def test_an_ordinary_user_starts_and_stops_it(open_folder):
    project = settings.BASE_DIR
    pythons = [Path(sys.base_prefix, "bin", "python3"), Path("/usr/bin/python3")]
    python = next((p for p in pythons if p.exists() and postgres.reachable(p.parent)), None)
    if python is None or not postgres.reachable(project / "cityweb"):
        pytest.skip("the project or its Python lies where an ordinary user cannot read it")
    packages = Path(psycopg.__file__).parents[1]
    var = open_folder / "var"
    var.mkdir()
    os.chown(var, 65534, 65534)
    code = textwrap.dedent(
        f"""
        import os, sys
        os.setgroups([]); os.setgid(65534); os.setuid(65534)
        sys.path[:0] = [{str(project)!r}, {str(packages)!r}]
        from cityweb import postgres
        import psycopg
        server = postgres.Server({str(var)!r}, fast=True)
        server.start()
        with psycopg.connect(server.url) as connection:
            print(connection.execute("SELECT 1").fetchone()[0], os.stat(server.data).st_uid)
        server.stop()
        """
    )

    done = subprocess.run([python, "-c", code], capture_output=True, text=True, cwd="/")

    assert done.stdout.split() == ["1", "65534"], done.stderr
