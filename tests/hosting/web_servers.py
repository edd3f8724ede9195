"""Real web servers on loopback, with the settings that we ship; only marked lines are changed."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir
from typing import Final

from tests.conftest import ROOT

HOSTING: Final = ROOT / "docs" / "hosting"
PATH: Final = "/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin"
DOMAIN: Final = "lich-truyen-thong.example"
FOLDER: Final = "/var/www/lich-truyen-thong"


def program(name: str) -> str:
    """Return the path of a server; `make test` installs it."""
    found = shutil.which(name, path=PATH)
    assert found, f"no {name}: make test installs it"
    return found


@contextmanager
def nginx(site: Path, folder: Path) -> Iterator[int]:
    """Serve a site by nginx with docs/hosting/nginx.conf; yield the port."""
    port = _free_port()
    shipped = _changed(
        HOSTING / "nginx.conf",
        {
            "listen 80;": f"listen 127.0.0.1:{port};",
            f"server_name {DOMAIN};": "server_name localhost;",
            f"root {FOLDER};": f"root {site};",
        },
    )
    (folder / "site.conf").write_text(shipped, "utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "\n".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    types = next(
        place
        for place in (Path("/etc/nginx/mime.types"), Path("/usr/local/etc/nginx/mime.types"))
        if place.exists()
    )
    main = folder / "nginx.conf"
    main.write_text(
        # everybody has read access, whatever the folder for temporary files allows
        f"user {site.owner()};\n"
        f"daemon off;\nworker_processes 1;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        "events {}\n"
        f"http {{\ninclude {types};\ndefault_type application/octet-stream;\n"
        f"access_log off;\n{places}\ninclude {folder}/site.conf;\n}}\n",
        "utf-8",
    )
    command = ["-e", str(folder / "error.log"), "-p", str(folder), "-c", str(main)]
    with _running([program("nginx"), *command], port, folder):
        yield port


MODULES: Final = (
    "mpm_event", "authz_core", "alias", "dir", "mime", "headers", "filter", "deflate",
)  # fmt: skip


@contextmanager
def apache(site: Path, folder: Path) -> Iterator[int]:
    """Serve a site by Apache, which reads the .htaccess in its root; yield the port."""
    port = _free_port()
    modules = "\n".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in MODULES
    )
    main = folder / "apache.conf"
    main.write_text(
        f"ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\n"
        f"PidFile {folder}/pid\nErrorLog {folder}/error.log\nMutex pthread\n{modules}\n"
        "TypesConfig /etc/mime.types\nDirectoryIndex index.html\n"
        f"StartServers 1\nServerLimit 1\nThreadsPerChild 8\nMaxRequestWorkers 8\n{_rights(site)}"
        f'DocumentRoot "{site}"\n<Directory "{site}">\n'
        "  AllowOverride FileInfo\n  Require all granted\n</Directory>\n"
        # as every distribution has it
        '<FilesMatch "^\\.ht">\n  Require all denied\n</FilesMatch>\n',
        "utf-8",
    )
    with _running([program("apache2"), "-f", str(main), "-DFOREGROUND"], port, folder):
        yield port


def _rights(site: Path) -> str:
    """Return the lines by which root, as whom Apache refuses to serve, becomes somebody else.

    Who may then enter the folders of the test that the site is in.
    """
    if site.owner() != "root":
        return ""
    for each in (site, *site.parents):
        if each.is_relative_to(gettempdir()) and each != Path(gettempdir()):
            each.chmod(each.stat().st_mode | 0o005)
    return "User nobody\nGroup nogroup\n"


@contextmanager
def caddy(site: Path, folder: Path) -> Iterator[int]:
    """Serve a site by Caddy with docs/hosting/Caddyfile; yield the port."""
    port = _free_port()
    shipped = _changed(
        HOSTING / "Caddyfile",
        {
            f"{DOMAIN} {{": f"http://127.0.0.1:{port} {{",
            f"root * {FOLDER} ": f"root * {site} ",
        },
    )
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n\n{shipped}", "utf-8")
    command = [program("caddy"), "run", "--config", str(folder / "Caddyfile")]
    home = {"HOME": str(folder), "PATH": PATH}
    with _running([*command, "--adapter", "caddyfile"], port, folder, home):
        yield port


def _changed(file: Path, changes: Mapping[str, str]) -> str:
    """Return a file with the lines changed that its reader is told to change, and nothing else."""
    text = file.read_text("utf-8")
    assert text.count("# change:") == len(changes)
    for old, new in changes.items():
        assert text.count(old) == 1, f"{file.name} has no «{old}»"
        text = text.replace(old, new)
    return text


@contextmanager
def _running(
    command: list[str], port: int, folder: Path, environment: Mapping[str, str] | None = None
) -> Iterator[None]:
    with (folder / "told").open("wb") as told:
        process = subprocess.Popen(
            command, stdout=told, stderr=told, env=environment and dict(environment)
        )
    try:
        _wait_for(port, process, folder / "told")
        yield
    finally:
        process.terminate()
        process.wait(10)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes], told: Path) -> None:
    for _ in range(200):
        assert process.poll() is None, f"the server ended:\n{told.read_text('utf-8')}"
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"no answer:\n{told.read_text('utf-8')}")


def ask(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Return the status, the headers by their names in small letters, and the body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=named)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body
