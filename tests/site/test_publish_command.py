"""One command publishes; a build refuses what must not be published, drafts and previews warn."""

from __future__ import annotations

import importlib.util
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from build import main
from hooks.cli import WRONG_USAGE
from hooks.feeds.ledger.file import NOT_TO_BE_PUBLISHED
from tests.conftest import TODAY, run_build, run_here
from tests.feeds.reading import properties
from tests.fuzz.samples import write_folder
from tests.real_campaigns import only_campaigns
from tests.undrawn import undrawn

CAMPAIGN = "ngay-chuyen-doi-so-quoc-gia"


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One of the real campaigns, and a ledger that tells all of it."""
    folder = only_campaigns(tmp_path_factory.mktemp("recorded") / "campaigns", CAMPAIGN)
    (folder / "ledger.json").unlink()
    result = run_here("ledger", "--first", "--today", TODAY, "--campaigns", str(folder))
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture
def campaigns(recorded: Path, tmp_path: Path) -> Path:
    """A copy of it, which tests may spoil."""
    return Path(shutil.copytree(recorded, tmp_path / "campaigns"))


def spoil_a_date(campaigns: Path) -> None:
    file = campaigns / "documents" / "cv-ubnd-huyen-thanh-hoa-2023.yml"
    text = file.read_text("utf-8")
    assert text.count("to: 10/10/2023") == 1
    file.write_text(text.replace("to: 10/10/2023", "to: 11/10/2023"), "utf-8")


def delete_a_document(campaigns: Path) -> None:
    (campaigns / "documents" / "trang-vietnamnet-su-kien-2025.yml").unlink()


def rename_a_campaign(campaigns: Path) -> None:
    """Without a word about its old id."""
    (campaigns / f"{CAMPAIGN}.yml").rename(campaigns / "mau.yml")
    for file in campaigns.glob("documents/*.yml"):
        text = file.read_text("utf-8")
        if CAMPAIGN in text:
            file.write_text(text.replace(f" {CAMPAIGN}\n", " mau\n"), "utf-8")


def add_a_campaign(campaigns: Path) -> None:
    shutil.copy(campaigns / f"{CAMPAIGN}.yml", campaigns / "mau.yml")


def delete_the_ledger(campaigns: Path) -> None:
    (campaigns / "ledger.json").unlink()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (spoil_a_date, "nay đổi nội dung mà sổ chưa ghi"),
        (delete_a_document, "đã công bố nay không còn trong lịch"),
        (add_a_campaign, "mới chưa ghi sổ"),
        (delete_the_ledger, "không có sổ các mục lịch đã công bố"),
    ],
)
def test_a_build_refuses_what_must_not_go_out(
    campaigns: Path, tmp_path: Path, spoil: Callable[[Path], None], told: str
) -> None:
    spoil(campaigns)
    site = tmp_path / "site"
    result = run_here(
        "build", "--today", TODAY, "--campaigns", str(campaigns), "--site-dir", str(site)
    )
    assert result.returncode == 1
    assert told in result.stderr
    assert "Traceback" not in result.stderr
    assert not site.exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    "spoil",
    [
        spoil_a_date,
        pytest.param(delete_a_document, marks=pytest.mark.slow),  # two whole checks each
        pytest.param(add_a_campaign, marks=pytest.mark.slow),
    ],
)
def test_a_check_while_editing_only_tells_it(
    campaigns: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(campaigns)
    options = ("check", "--today", TODAY, "--campaigns", str(campaigns))
    editing, going_out = run_here(*options), run_here(*options, "--publish")
    assert (editing.returncode, going_out.returncode) == (0, 1), editing.stderr
    assert "Traceback" not in editing.stderr + going_out.stderr


@pytest.mark.slow
def test_publishing_refuses_a_contradiction_and_writes_nothing(
    campaigns: Path, tmp_path: Path
) -> None:
    rename_a_campaign(campaigns)
    before = {file.name: file.read_bytes() for file in campaigns.glob("*.json")}
    site = tmp_path / "site"
    result = run_here(
        "publish", "--today", TODAY, "--campaigns", str(campaigns), "--site-dir", str(site)
    )
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert {file.name: file.read_bytes() for file in campaigns.glob("*.json")} == before
    assert not site.exists()


@pytest.mark.slow
def test_publishing_records_what_a_draft_only_tells(tmp_path: Path) -> None:
    campaigns, site = write_folder(tmp_path / "campaigns"), tmp_path / "site"
    options = ("--today", TODAY, "--campaigns", str(campaigns), "--site-dir", str(site))
    feed = site / "ics" / "tat-ca.ics"
    with undrawn():
        started = run_build("publish", "--first", *options)
    assert started.returncode == 0, started.stderr
    recorded = json.loads((campaigns / "ledger.json").read_text("utf-8"))
    key = "mau/2022/ngay-mau/cao-diem/2022-10-01_2022-10-10"
    assert recorded["events"][key]["sequence"] == 0
    assert recorded["events"][key]["statements"]
    file = campaigns / "mau.yml"
    file.write_text(file.read_text("utf-8").replace("rule: {lunar: 10/3", "rule: {lunar: 11/3"))

    with undrawn():
        draft = run_build("build", "--draft", *options)
    assert draft.returncode == 0, draft.stderr
    assert "nay đổi nội dung mà sổ chưa ghi" in draft.stderr
    assert NOT_TO_BE_PUBLISHED in draft.stderr
    assert json.loads((campaigns / "ledger.json").read_text("utf-8")) == recorded

    with undrawn():
        published = run_build("publish", *options)
    assert published.returncode == 0, published.stderr
    assert "nay đổi nội dung" not in published.stderr
    assert NOT_TO_BE_PUBLISHED not in published.stderr
    assert "mục đổi ngày hoặc tình trạng" in published.stdout
    ledger = json.loads((campaigns / "ledger.json").read_text("utf-8"))
    assert ledger["events"]["mau/2026/am-lich"]["sequence"] == 1
    assert max(int(event["SEQUENCE"]) for event in properties(feed.read_bytes())[1:]) >= 1


@pytest.mark.parametrize("environment", [{"SITE_URL": "javascript:1"}, {"CALENDAR_TODAY": "mai"}])
def test_what_would_stop_the_build_is_refused_before_the_ledger_is_written(
    campaigns: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    spoil_a_date(campaigns)
    before = (campaigns / "ledger.json").read_bytes()
    site = str(tmp_path / "site")
    arguments = ["publish", "--campaigns", str(campaigns), "--site-dir", site]
    result = run_here(*arguments, **environment)
    assert result.returncode == WRONG_USAGE, result.stderr
    assert "Traceback" not in result.stderr
    assert (campaigns / "ledger.json").read_bytes() == before


@pytest.mark.parametrize("command", ["build", "publish"])
def test_a_cluster_without_its_package_is_told_in_a_line_before_anything_is_done(
    command: str,
    campaigns: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = importlib.util.find_spec
    monkeypatch.setattr(
        "hooks.cli.settings.find_spec", lambda name: None if name == "distributed" else here(name)
    )
    arguments = [command, "--campaigns", str(campaigns), "--site-dir", str(tmp_path / "site")]
    assert main([*arguments, "--cluster", "tcp://127.0.0.1:8786"]) == WRONG_USAGE
    told = capsys.readouterr()
    assert told.err == "--cluster cần gói «distributed», chưa cài. Chạy: make cluster\n"
    assert told.out == ""
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "address", ["", "host", "host:8786", "tcp://host", "http://host:1", "tcp://h:1/x"]
)
def test_an_address_of_no_scheduler_is_wrong_usage(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["build", "--cluster", address])
    assert ended.value.code == WRONG_USAGE
    assert f"«{address}» không có dạng tcp://HOST:PORT" in capsys.readouterr().err
