"""The container's files: what can be told of them without an engine that runs containers."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from hooks.model.dates.spans import VIETNAM
from tests.conftest import ROOT
from tests.hosting.web_servers import HOSTING, program

START = HOSTING / "container" / "start.sh"


def instructions() -> list[tuple[str, str]]:
    """Return the instructions of the Containerfile with their words, lines joined."""
    text = re.sub(r"(?m)^#.*\n", "", (HOSTING / "Containerfile").read_text("utf-8"))
    lines = text.replace("\\\n", " ").splitlines()
    return [(name, words.strip()) for name, _, words in (x.partition(" ") for x in lines if x)]


def test_the_image_is_made_of_what_there_is() -> None:
    named = [words.split()[:-1] for name, words in instructions() if name == "COPY"]
    assert named == [["requirements.lock"], ["."]]
    (entry,) = (words for name, words in instructions() if name == "ENTRYPOINT")
    *_, script = yaml.safe_load(entry)
    assert ROOT / script == START
    ignored = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert {".git", ".venv", ".cache", "site"} <= set(ignored)


def test_the_image_holds_packages_by_their_hashes_and_runs_as_nobody_special() -> None:
    runs = " ".join(words for name, words in instructions() if name == "RUN")
    assert "--require-hashes -r requirements.lock" in runs
    users = [words for name, words in instructions() if name == "USER"]
    assert users == ["lich"]


def test_nginx_takes_the_containers_settings(tmp_path: Path) -> None:
    (run,) = (words for name, words in instructions() if "sed" in words.split())
    changing = shlex.split(run.partition("docs/hosting/nginx.conf")[0])
    served = subprocess.run(
        [*changing, str(HOSTING / "nginx.conf")], capture_output=True, text=True, check=True
    ).stdout
    assert "listen 8080;" in served
    assert "root /srv/data/public/site;" in served
    assert "lich-truyen-thong.example" not in served
    site = tmp_path / "site.conf"
    site.write_text(served.replace("listen 8080;", f"listen unix:{tmp_path}/socket;"), "utf-8")
    main = tmp_path / "nginx.conf"
    text = (HOSTING / "container" / "nginx.conf").read_text("utf-8")
    text = text.replace("/tmp/", f"{tmp_path}/")  # noqa: S108 - of the container
    main.write_text(text.replace("/etc/nginx/lich-truyen-thong.conf", str(site)), "utf-8")
    told = subprocess.run(
        [program("nginx"), "-t", "-c", str(main)], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr


def test_compose_asks_for_the_address_and_holds_no_secret() -> None:
    compose = yaml.safe_load((HOSTING / "compose.yml").read_text("utf-8"))
    (service,) = compose["services"].values()
    assert set(service["environment"]) == {"SITE_URL"}
    assert service["environment"]["SITE_URL"].startswith("${SITE_URL:?")
    built = (HOSTING / service["build"]["context"]).resolve()
    assert built / service["build"]["dockerfile"] == HOSTING / "Containerfile"
    mounted = dict(each.split(":")[:2] for each in service["volumes"])
    assert (HOSTING / "../../campaigns").resolve() == ROOT / "campaigns"
    volumes = next(yaml.safe_load(words) for name, words in instructions() if name == "VOLUME")
    assert set(mounted.values()) == set(volumes)


def test_the_shell_has_no_doubt_about_the_script() -> None:
    told = subprocess.run(
        [program("shellcheck"), str(START)], capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout) == (0, "")


# Programs in the place of those that the script calls: a clock that only sleeping moves, a server
# that waits, and a build that notes the time and ends the script after a few.
STAND_INS = {
    "date": '#!/bin/sh\ncat "$CLOCK"\n',
    "sleep": '#!/bin/sh\necho $(( $(cat "$CLOCK") + $1 )) > "$CLOCK.new"\n'
    'mv "$CLOCK.new" "$CLOCK"\n',
    "nginx": "#!/bin/sh\nexec /bin/sleep 60\n",
    "python": """#!/bin/sh
echo "$(cat "$CLOCK") $*" >> "$LOG"
mkdir -p "$SITE_DIR"
touch "$SITE_DIR/index.html"
[ "$(wc -l < "$LOG")" -lt 4 ] || kill -TERM $PPID
[ "$(wc -l < "$LOG")" != "$FAILS" ]
""",
}


def run_from(tmp_path: Path, start: datetime, *, fails: int = 0, site: bool = False) -> list[str]:
    """Run the script until its fourth build; return the Vietnamese time of each."""
    for name, text in STAND_INS.items():
        (tmp_path / name).write_text(text, "utf-8")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "clock").write_text(f"{int(start.timestamp())}\n", "utf-8")
    if site:
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / "index.html").touch()
    process = subprocess.Popen(
        ["sh", str(START)],
        env={
            "PATH": f"{tmp_path}:{os.environ['PATH']}",
            "TZ": "UTC",
            "SITE_URL": "https://mau.example/",
            "SITE_DIR": str(tmp_path / "site"),
            "CLOCK": str(tmp_path / "clock"),
            "LOG": str(tmp_path / "log"),
            "FAILS": str(fails),
        },
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        process.communicate(timeout=50)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 0
    lines = [line.split(" ", 1) for line in (tmp_path / "log").read_text("utf-8").splitlines()]
    assert {command for _, command in lines} == {f"build.py publish --site-dir {tmp_path / 'site'}"}
    times = (datetime.fromtimestamp(int(moment), VIETNAM) for moment, _ in lines)
    return [f"{time:%d %H:%M}" for time in times]


@pytest.mark.parametrize(
    ("start", "first"),
    [
        (datetime(2026, 11, 28, 3, 0, tzinfo=UTC), "28 10:00"),
        # still the 28th in UTC, and just past the hour in Vietnam
        (datetime(2026, 11, 28, 17, 6, tzinfo=UTC), "29 00:06"),
    ],
)
def test_it_builds_at_once_and_then_every_night(
    tmp_path: Path, start: datetime, first: str
) -> None:
    day = int(first[:2])
    nights = [f"{night:02} 00:05" for night in (29, 30, 1, 2) if night > day or night < 3]
    assert run_from(tmp_path, start) == [first, *nights[:3]]


def test_a_container_that_starts_again_brings_its_site_up_to_date(tmp_path: Path) -> None:
    start = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)
    told = run_from(tmp_path, start, site=True)
    assert told == ["28 10:00", "29 00:05", "30 00:05", "01 00:05"]


def test_a_build_that_fails_is_tried_again_within_the_hour(tmp_path: Path) -> None:
    start = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)
    assert run_from(tmp_path, start, fails=2) == ["28 10:00", "29 00:05", "29 01:05", "30 00:05"]
